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
