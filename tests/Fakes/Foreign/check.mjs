// Compiles obj/check.ts, which the tests write, against the published types; prints what does not agree.
import { spawnSync } from "node:child_process";

const compiler = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2022", "obj/check.ts"], { encoding: "utf8" });
process.stdout.write(compiler.stdout + compiler.stderr);
process.exit(compiler.status ?? 1);
