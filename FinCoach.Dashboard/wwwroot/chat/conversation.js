// The bubbles. Text of people and of Gus enters the page as text, never as markup.

const log = document.getElementById('log');
const messages = document.getElementById('messages');
const typingLine = document.getElementById('typing');
const newer = document.getElementById('newer');

const LONGEST_TYPING = 20_000;
const NEAR = 120;
const zone = { timeZone: 'America/Santiago' };
const clock = new Intl.DateTimeFormat('es-CL', { ...zone, hour: '2-digit', minute: '2-digit', hour12: false });
const day = new Intl.DateTimeFormat('es-CL', { ...zone, weekday: 'long', day: 'numeric', month: 'long' });
const notes = { waiting: 'Se enviará cuando vuelva la conexión', refused: 'No se pudo enviar este mensaje' };

/** `press` is called with `{action, label}` when a button of Gus is pressed. */
export function conversation(press) {
  let typingEnds = 0;
  let lastDay = '';

  function atEnd() {
    return log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
  }

  function toEnd() {
    log.scrollTop = log.scrollHeight;
    newer.hidden = true;
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text ?? '';
    return made;
  }

  // Own paths become links; a figure keeps its "%" on its line.
  function paragraph(text) {
    const made = element('p', 'text');
    for (const part of text.replace(/(\d) %/g, '$1\u00a0%').split(/(\/me\/export)\b/)) {
      const link = part === '/me/export' ? element('a', '', 'Bajar mis datos') : part;
      if (link !== part) {
        link.href = part;
        link.download = 'mis-datos.json';
      }
      made.append(link);
    }
    return made;
  }

  function separate(at) {
    const name = day.format(at);
    if (name !== lastDay) {
      lastDay = name;
      messages.append(element('p', 'day', name === day.format(new Date()) ? 'Hoy' : name));
    }
  }

  function bubble(sender, text, at) {
    separate(at);
    const made = element('div', `message ${sender}`);
    const time = element('time', '', clock.format(at));
    time.dateTime = at.toISOString();
    made.append(element('span', 'visually-hidden', sender === 'user' ? 'Tú: ' : 'Gus: '), paragraph(text), time);
    messages.append(made);
    return made;
  }

  function addButtons(made, rows) {
    const group = element('div', 'buttons');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', 'Respuestas');
    for (const buttons of rows) {
      const row = element('div', buttons.length > 3 ? 'row tight' : 'row');
      row.append(...buttons.map(makeButton));
      group.append(row);
    }
    made.insertBefore(group, made.querySelector('time'));

    function makeButton({ text, data }) {
      const button = element('button', '', text);
      button.type = 'button';
      button.addEventListener('click', () => {
        group.querySelectorAll('button').forEach(other => { other.disabled = true; });
        button.classList.add('chosen');
        press({ action: data, label: text });
        document.getElementById('text').focus({ preventScroll: true });
      });
      return button;
    }
  }

  function stopTyping() {
    clearTimeout(typingEnds);
    typingLine.hidden = true;
  }

  newer.addEventListener('click', toEnd);
  log.addEventListener('scroll', () => { newer.hidden ||= atEnd(); }, { passive: true });
  // The keyboard of a phone makes the log shorter; who was at the end stays there.
  let stuck = true;
  log.addEventListener('scroll', () => { stuck = atEnd(); }, { passive: true });
  new ResizeObserver(() => stuck && toEnd()).observe(log);

  return {
    clear() {
      messages.replaceChildren();
      lastDay = '';
    },
    history(lines) {
      messages.setAttribute('aria-busy', 'true');
      lines.forEach(line => bubble(line.sender === 'user' ? 'user' : 'gus', line.text, new Date(line.ts)));
      messages.removeAttribute('aria-busy');
      toEnd();
    },
    user(text, id) {
      bubble('user', text, new Date()).dataset.id = id;
      toEnd();
    },
    gus(text, buttons) {
      const follow = atEnd();
      stopTyping();
      const made = bubble('gus', text, new Date());
      if (buttons) {
        addButtons(made, buttons);
      }
      if (follow) {
        toEnd();
      } else {
        newer.hidden = false;
      }
    },
    typing() {
      const follow = atEnd();
      typingLine.hidden = false;
      clearTimeout(typingEnds);
      typingEnds = setTimeout(stopTyping, LONGEST_TYPING);
      if (follow) {
        toEnd();
      }
    },
    /** Shows under a message of the person what became of it: `sent`, `waiting` or `refused`. */
    settle(id, state) {
      const made = messages.querySelector(`[data-id="${id}"]`);
      made?.querySelector('.note')?.remove();
      if (made && notes[state]) {
        made.append(element('span', `note ${state}`, notes[state]));
        toEnd();
      }
    },
  };
}
