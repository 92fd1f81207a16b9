// Test only. Runs the telegram-test-api emulator on a random port and adds what it lacks towards a bot: its webhook
// calls carry no secret header, so they come here first and go on to the bot with the header that Telegram would send.
// No setting of the bot turns its check off, hence this detour.
//
//   node forwarder.mjs [--token 1:x] [--webhook http://127.0.0.1:5000/telegram/webhook --secret s]
//
// Prints one line of JSON when it is ready: {"api": "…", "client": "…"}. `api` is the Bot API for the bot, `client` the
// side of people: POST /chats/{id}/messages {"text"}, POST /chats/{id}/presses {"data", "message_id"},
// GET /chats/{id}/replies?count=1&wait=10 (each reply is given once), GET /deliveries. It ends with its stdin.
import http from 'node:http';
import net from 'node:net';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

const { TelegramServer } = createRequire(import.meta.url)('telegram-test-api/lib/telegramServer.js');
const host = '127.0.0.1';
const attempts = 20;
const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

const { values: options } = parseArgs({
  options: { token: { type: 'string', default: '4242:emulated' }, webhook: { type: 'string' }, secret: { type: 'string' } },
});

const deliveries = [];
let target;

const side = http.createServer((request, response) => {
  answer(request)
    .catch((error) => [500, { message: String(error) }])
    .then(([status, body]) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
});
side.listen(0, host);
await once(side, 'listening');
const client = `http://${host}:${side.address().port}`;

// Whatever webhook the bot asks for, the emulator is told to call us; the bot's own secret is the one that we add.
class Emulator extends TelegramServer {
  setWebhook(webhook, token) {
    target = { url: webhook.url, secret: webhook.secret_token };
    super.setWebhook({ url: `${client}/hook` }, token);
  }
}

const emulator = await startEmulator();
if (options.webhook) {
  emulator.setWebhook({ url: options.webhook, secret_token: options.secret }, options.token);
}

console.log(JSON.stringify({ api: emulator.config.apiURL, client }));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));

// The emulator takes no port 0.
async function startEmulator() {
  for (let attempt = 1; ; attempt++) {
    const probe = net.createServer().listen(0, host);
    await once(probe, 'listening');
    const { port } = probe.address();
    probe.close();
    await once(probe, 'close');
    const server = new Emulator({ port, host, storeTimeout: 600 });
    try {
      await server.start();
      return server;
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}

async function answer(request) {
  const url = new URL(request.url, client);
  if (url.pathname === '/hook') return [200, await forward(await read(request))];
  if (url.pathname === '/deliveries') return [200, deliveries];

  const [, chat, act] = /^\/chats\/(-?\d+)\/(messages|presses|replies)$/.exec(url.pathname) ?? [];
  if (!chat) return [404, { message: 'No such route' }];
  if (act === 'replies') return [200, await replies(chat, Number(url.searchParams.get('count') ?? 1), Number(url.searchParams.get('wait') ?? 0))];

  const body = JSON.parse(await read(request));
  const person = emulator.getClient(options.token, {
    userId: Math.abs(Number(chat)), chatId: Number(chat), firstName: 'Ana', userName: 'ana', type: Number(chat) < 0 ? 'group' : 'private',
  });
  // Awaited, one after another: until a webhook answers, the emulator gives the same update_id again.
  if (act === 'presses') {
    const message = { message_id: body.message_id, date: Math.floor(Date.now() / 1000) };
    await inTurn(() => emulator.addUserCallback(person.makeCallbackQuery(body.data, { message })));
  } else if (body.text.startsWith('/')) {
    await inTurn(() => emulator.addUserCommand(person.makeCommand(body.text)));
  } else {
    await inTurn(() => emulator.addUserMessage(person.makeMessage(body.text)));
  }
  return [200, {}];
}

let last = Promise.resolve();
function inTurn(act) {
  last = last.catch(() => {}).then(act);
  return last;
}

async function replies(chat, count, waitSeconds) {
  const deadline = Date.now() + waitSeconds * 1000;
  for (;;) {
    const unread = emulator.storage.botMessages.filter((m) => String(m.message.chat_id) === chat && !m.isRead);
    if (unread.length >= count || Date.now() >= deadline) {
      unread.forEach((m) => { m.isRead = true; });
      return unread.map((m) => ({ message_id: m.messageId, text: m.message.text, reply_markup: m.message.reply_markup }));
    }
    await pause(50);
  }
}

async function forward(update) {
  let status = 0;
  for (let attempt = 1; attempt <= attempts && (status < 200 || status > 299); attempt++) {
    if (attempt > 1) await pause(250);
    try {
      const headers = { 'content-type': 'application/json' };
      if (target.secret) headers['x-telegram-bot-api-secret-token'] = target.secret;
      status = (await fetch(target.url, { method: 'POST', headers, body: update })).status;
    } catch {
      status = 0;
    }
  }
  deliveries.push({ update_id: JSON.parse(update).update_id, status });
  return {};
}

async function read(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
