// The same bot written with Telegraf.
import { Telegraf, Markup } from "telegraf";

const bot = new Telegraf(process.env.BOT_TOKEN, { telegram: { apiRoot: process.env.API_ROOT } });
bot.on("text", (context) => context.reply(`echo: ${context.message.text}`, Markup.inlineKeyboard([Markup.button.callback("press", "pressed")])));
bot.on("callback_query", async (context) => {
  await context.answerCbQuery();
  await context.reply(`pressed: ${context.callbackQuery.data}`);
});
process.on("SIGTERM", () => { bot.stop("SIGTERM"); process.exit(0); });
await bot.launch();
