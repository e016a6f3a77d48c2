// Another fake of the Bot API, for our own client to talk to.
import TelegramServer from "telegram-test-api";

const server = new (TelegramServer.default ?? TelegramServer)({ port: Number(process.env.PORT), host: "127.0.0.1", storage: "RAM", storeTimeout: 60 });
await server.start();
console.log("ready");
process.on("SIGTERM", () => server.stop().then(() => process.exit(0)));
