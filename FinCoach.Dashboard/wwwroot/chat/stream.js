// The line from the server: events as they come, and a new line whenever this one breaks, from the last event seen.

const SILENCE = 50_000; // the server pings every 15 seconds
const LONGEST_PAUSE = 15_000;

/** Calls `on.online`, `on.offline`, `on.typing`, `on.reply` and `on.actions`; each reply is given once. */
export function stream(on) {
  let source = null;
  let last = 0;
  let failures = 0;
  let heard = 0;
  let retry = 0;

  function connect() {
    clearTimeout(retry);
    source?.close();
    heard = Date.now();
    source = new EventSource(`/chat/stream?last_event_id=${last}`);
    source.addEventListener('ready', event => {
      hear(event);
      failures = 0;
      on.online();
    });
    source.addEventListener('ping', hear);
    source.addEventListener('typing', event => {
      hear(event);
      on.typing();
    });
    source.addEventListener('reply', event => once(event, on.reply));
    source.addEventListener('actions', event => once(event, on.actions));
    source.onerror = lose;
  }

  function hear() {
    heard = Date.now();
  }

  function once(event, deliver) {
    hear();
    const id = Number(event.lastEventId);
    if (id > last) {
      last = id;
      deliver(JSON.parse(event.data));
    }
  }

  // The browser's own retry stops for good after an error status, which is what a restarting server gives: so always ours.
  function lose() {
    source.close();
    on.offline();
    const pause = Math.min(500 * 2 ** failures, LONGEST_PAUSE) * (0.7 + 0.6 * Math.random());
    failures += 1;
    clearTimeout(retry);
    retry = setTimeout(connect, pause);
  }

  // A phone that slept has a line that looks open and is dead.
  function check() {
    if (source && (source.readyState === EventSource.CLOSED || Date.now() - heard > SILENCE)) {
      on.offline();
      connect();
    }
  }

  return {
    start(after) {
      last = after;
      connect();
      setInterval(() => Date.now() - heard > SILENCE && check(), 10_000);
      document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && check());
      addEventListener('online', check);
      addEventListener('pagehide', () => source.close());
      addEventListener('pageshow', event => event.persisted && check());
    },
  };
}
