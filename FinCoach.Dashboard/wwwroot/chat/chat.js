// The chat page: puts conversation, outbox, stream and composer together.
import { composer } from './composer.js';
import { conversation } from './conversation.js';
import { outbox } from './outbox.js';
import { stream } from './stream.js';

const state = document.getElementById('state');
const welcome = document.getElementById('welcome');
const talk = conversation(enqueue);

const words = {
  connecting: 'Conectando…',
  online: 'En línea',
  reconnecting: 'Reconectando…',
  forgotten: 'Necesito cookies para recordarte: actívalas y recarga la página',
};

function show(name) {
  if (state.dataset.state !== name) {
    state.dataset.state = name;
    state.textContent = words[name];
  }
}

// Bot lines of the history, by the request that they answer: the stream may bring one of them once more.
const known = new Set();

// Nothing is sent before the history is there: what the server takes in between would be in neither.
let begun = false;

const queue = outbox({
  sent: id => talk.settle(id, 'sent'),
  waiting: id => talk.settle(id, 'waiting'),
  refused: id => talk.settle(id, 'refused'),
  forgotten,
});

const live = stream({
  online() {
    show('online');
    flush();
  },
  offline: () => show('reconnecting'),
  typing: () => talk.typing(),
  reply(event) {
    if (!known.has(event.request_id)) {
      talk.gus(event.text);
    }
  },
  actions(event) {
    welcome.hidden = true;
    talk.gus(event.text, event.buttons);
  },
});

function enqueue(draft) {
  welcome.hidden = true;
  const message = queue.add(draft);
  talk.user(draft.label ?? draft.text, message.client_message_id);
  flush();
}

function flush() {
  if (begun) {
    queue.flush();
  }
}

// The cookie is gone (or never stayed). The page makes a new one; once, for a browser without cookies would go on forever.
function forgotten() {
  const tried = Number(sessionStorage.getItem('gus.reloaded') ?? 0);
  if (Date.now() - tried > 60_000) {
    sessionStorage.setItem('gus.reloaded', String(Date.now()));
    location.reload();
  } else {
    show('forgotten');
  }
}

async function open(attempt = 0) {
  try {
    const answer = await fetch('/chat/messages', { cache: 'no-store' });
    if (answer.status === 401) {
      return forgotten();
    }
    if (!answer.ok) {
      throw new Error(`history: ${answer.status}`);
    }
    begin(await answer.json());
  } catch {
    show(attempt === 0 ? 'connecting' : 'reconnecting');
    setTimeout(open, Math.min(1000 * 2 ** attempt, 15_000), attempt + 1);
  }
}

function begin(history) {
  begun = true;
  const pending = queue.pending();
  talk.clear();
  talk.history(history.messages);
  history.messages.filter(line => line.sender === 'bot').forEach(line => known.add(line.request_id));
  pending.forEach(message => talk.user(message.label ?? message.text, message.client_message_id));
  welcome.hidden = history.messages.length + pending.length > 0;
  // Before the consent nothing is in the history, and the question for it must come back after a reload.
  live.start(history.messages.length === 0 ? 0 : history.last_event_id);
  flush();
}

composer(text => enqueue({ text }));
welcome.addEventListener('click', event => {
  const example = event.target.closest('[data-example]')?.dataset.example;
  if (example) {
    enqueue({ text: example });
  }
});
addEventListener('online', flush);
open();
