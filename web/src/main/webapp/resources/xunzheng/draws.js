// Shows on the page of a draw what drawing it again says.
document.addEventListener('click', async event => {
  const button = event.target.closest('#verify');
  if (!button) {
    return;
  }
  const answer = document.getElementById('verified');
  const read = async address => {
    const response = await fetch(address);
    if (!response.ok) {
      throw new Error(address);
    }
    return response.text();
  };
  try {
    const found = verified(JSON.parse(await read(button.dataset.draw)), await read(button.dataset.pool));
    answer.replaceChildren(...Object.entries(found).map(([what, right]) => {
      const line = document.createElement('li');
      line.className = right ? 'right' : 'wrong';
      line.textContent = (right ? '✓ ' : '✗ ') + answer.dataset[what];
      return line;
    }));
  } catch (unread) {
    answer.textContent = answer.dataset.unread;
  }
});

// Makes a secret that nobody guesses, for who wants none of their own.
document.addEventListener('click', event => {
  if (event.target.closest('#makeSecret')) {
    const random = crypto.getRandomValues(new Uint8Array(16));
    document.getElementById('ownSecret').value = [...random].map(byte => byte.toString(16).padStart(2, '0')).join('');
  }
});

// Sends the hash of a secret in place of the secret.
document.addEventListener('submit', event => {
  const secret = document.getElementById('ownSecret');
  if (event.target.id === 'commitForm' && secret) {
    document.getElementById('hash').value = /^[0-9A-Za-z]{20,100}$/.test(secret.value)
      ? sha256([secret.dataset.draw, secret.dataset.post, secret.value].join(',')) : '';
  }
}, true);
