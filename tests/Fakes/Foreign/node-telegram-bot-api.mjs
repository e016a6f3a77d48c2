// The same bot written with node-telegram-bot-api.
import { Bot, InlineKeyboardBuilder } from "node-telegram-bot-api";

const bot = new Bot(process.env.BOT_TOKEN, { apiRoot: process.env.API_ROOT });
bot.on("message", (context) => context.reply(`echo: ${context.message.text}`, { reply_markup: new InlineKeyboardBuilder().text("press", "pressed").build() }));
bot.on("callback_query", async (context) => {
  await context.answerCallbackQuery({});
  await context.api.sendMessage({ chat_id: context.callbackQuery.message.chat.id, text: `pressed: ${context.callbackQuery.data}` });
});
process.on("SIGTERM", () => process.exit(0));
await bot.startPolling();
