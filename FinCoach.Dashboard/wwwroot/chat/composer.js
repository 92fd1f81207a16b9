// The line that the person writes in: grows with the text, Enter sends, Shift+Enter goes to a new line.

/** Calls `send` with each text, trimmed and never empty. */
export function composer(send) {
  const form = document.getElementById('composer');
  const field = document.getElementById('text');
  const button = document.getElementById('send');

  function fit() {
    button.disabled = field.value.trim() === '';
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    const text = field.value.trim();
    if (text !== '') {
      field.value = '';
      fit();
      send(text);
    }
    field.focus();
  });
  field.addEventListener('input', fit);
  field.addEventListener('keydown', event => {
    // While an accent or a word is being composed, Enter belongs to the keyboard.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  fit();
  if (matchMedia('(hover: hover)').matches) {
    field.focus({ preventScroll: true });
  }
}
