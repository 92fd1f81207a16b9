// What the person wrote and the server has not taken yet. Kept in the browser's storage, so that neither a lost line nor a
// closed page loses it; sent in order, one at a time, under the same id until it is taken, so that nothing is doubled.

const PREFIX = 'gus.unsent.';
const LONGEST_PAUSE = 15_000;

/** Calls `on.sent`, `on.waiting` and `on.refused` with the message's id, and `on.forgotten` when the server knows no visitor. */
export function outbox(on) {
  const queue = restore();
  let busy = false;
  let failures = 0;
  let retry = 0;

  function restore() {
    return Object.keys(localStorage)
      .filter(key => key.startsWith(PREFIX))
      .map(key => JSON.parse(localStorage.getItem(key)))
      .sort((a, b) => a.at - b.at);
  }

  function done(message) {
    queue.shift();
    localStorage.removeItem(PREFIX + message.client_message_id);
  }

  async function post({ text, action, client_message_id }) {
    try {
      const answer = await fetch('/chat/messages', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'fetch' },
        body: JSON.stringify({ text, action, client_message_id }),
        signal: AbortSignal.timeout(15_000),
      });
      return answer.status;
    } catch {
      return 0;
    }
  }

  async function flush() {
    clearTimeout(retry);
    if (busy) {
      return;
    }
    busy = true;
    while (queue.length > 0) {
      const message = queue[0];
      const status = await post(message);
      if (status >= 200 && status < 300) {
        failures = 0;
        done(message);
        on.sent(message.client_message_id);
      } else if (status === 400 || status === 413) {
        done(message);
        on.refused(message.client_message_id);
      } else if (status === 401) {
        busy = false;
        return on.forgotten();
      } else {
        queue.forEach(late => on.waiting(late.client_message_id));
        retry = setTimeout(flush, Math.min(1000 * 2 ** failures, LONGEST_PAUSE));
        failures += 1;
        break;
      }
    }
    busy = false;
  }

  return {
    /** Takes `{text}` or `{action, label}`; gives it its id. */
    add(draft) {
      const message = { ...draft, client_message_id: newId(), at: Date.now() };
      queue.push(message);
      try {
        localStorage.setItem(PREFIX + message.client_message_id, JSON.stringify(message));
      } catch {
        // Storage is full or forbidden: the message still lives as long as the page.
      }
      return message;
    },
    flush,
    pending: () => [...queue],
  };
}

// crypto.randomUUID is missing on a page that came without TLS from another machine.
function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}
