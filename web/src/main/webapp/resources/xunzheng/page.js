// Copies what a button names. Intranets often lack https, without which browsers have no clipboard for scripts.
document.addEventListener('click', event => {
  const button = event.target.closest('[data-copy]');
  if (!button) {
    return;
  }
  const field = document.createElement('textarea');
  field.value = button.dataset.copy;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
  button.textContent = button.dataset.done;
  button.focus();
});

// Leads the eye and the reading program to what was refused.
document.addEventListener('DOMContentLoaded', () => document.getElementById('errors')?.focus());

// A cell of a table with a link or a field in it is no stop of its own: the link or the field is.
const freeCells = () => document.querySelectorAll('td[role=gridcell][tabindex]').forEach(cell => {
  if (cell.querySelector('a, button, input, select, textarea')) {
    cell.removeAttribute('tabindex');
  }
});
document.addEventListener('DOMContentLoaded', () => {
  freeCells();
  new MutationObserver(freeCells)
    .observe(document.body, {childList: true, subtree: true, attributes: true, attributeFilter: ['tabindex']});
});

// No ID number goes into an address, where browsers and systems on the way would keep it.
const ID_NUMBER = /(?:^|\D)[1-8]\d{5}(?:18|19|20)\d{9}[\dXx](?![0-9A-Za-z])/;
const hasIdNumber = field => ID_NUMBER.test((field.value || '').normalize('NFKC').replace(/[\s'`]/g, ''));
document.addEventListener('submit', event => {
  if (event.target.method !== 'get') {
    return;
  }
  const field = [...event.target.querySelectorAll('input:not([type=hidden])')].find(hasIdNumber);
  if (field) {
    event.preventDefault();
    field.setCustomValidity(document.querySelector('meta[name=no-id-number]')?.content || 'ID');
    field.reportValidity();
    const clear = () => field.setCustomValidity('');
    field.addEventListener('input', clear, {once: true});
    event.target.addEventListener('reset', clear, {once: true});
  }
});

// What is chosen decides which fields come back: until they are there, nothing can be typed that would be lost.
let chosen = null;
document.addEventListener('change', event => {
  if (event.target.matches('select.decides')) {
    chosen = event.target.id;
    event.target.form.inert = true;
  }
}, true);
document.addEventListener('DOMContentLoaded', () => {
  window.jQuery?.(document).on('pfAjaxComplete pfAjaxError', () => {
    document.querySelectorAll('form[inert]').forEach(form => { form.inert = false; });
    document.getElementById(chosen)?.focus();
    chosen = null;
  });
});
