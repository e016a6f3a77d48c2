// A bot written with grammY: echoes, offers a button, edits its message when the button is pressed.
import { Bot, InlineKeyboard } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN, { client: { apiRoot: process.env.API_ROOT } });
bot.on("message:text", (context) => context.reply(`echo: ${context.message.text}`, { reply_markup: new InlineKeyboard().text("press", "pressed") }));
bot.on("callback_query:data", async (context) => {
  await context.answerCallbackQuery();
  await context.api.sendMessage(context.chat.id, `pressed: ${context.callbackQuery.data}`);
});
await bot.api.setMyCommands([{ command: "help", description: "Help" }]);
process.on("SIGTERM", () => bot.stop().then(() => process.exit(0)));
await bot.start({ allowed_updates: ["message", "callback_query"] });
