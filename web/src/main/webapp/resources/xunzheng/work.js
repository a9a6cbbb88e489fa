// What somebody types is neither lost nor sent twice.
{
  const said = name => document.querySelector(`meta[name="${name}"]`)?.content || '';
  const isSignedIn = () => said('session-seconds') !== '';
  const steps = form => isSignedIn() && form?.method === 'post' && form.closest('#content') !== null && !form.matches('.picks');
  const here = location.pathname + location.search;
  const who = () => said('who');

  // A form is sent once. Until the answer is there its button says so; a file is no page, and leaves the form as it was.
  const LONGEST = 20000;
  const LONGEST_WITH_FILES = 600000;
  const release = form => {
    delete form.dataset.sent;
    form.querySelectorAll('[aria-busy=true]').forEach(button => {
      button.removeAttribute('aria-busy');
      (button.querySelector('.ui-button-text') || button).textContent = button.dataset.words;
    });
  };
  document.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post') {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    const button = event.submitter;
    if (button?.matches('.file')) {
      return;
    }
    form.dataset.sent = 'true';
    setTimeout(() => release(form), form.enctype === 'multipart/form-data' ? LONGEST_WITH_FILES : LONGEST);
    const words = button?.querySelector('.ui-button-text') || button;
    if (words && 'textContent' in words && !(button instanceof HTMLInputElement)) {
      button.dataset.words = words.textContent;
      // After the form was read: what is sent names the button.
      setTimeout(() => {
        button.setAttribute('aria-busy', 'true');
        words.textContent = said('working');
      });
    }
  });
  window.addEventListener('pageshow', event => {
    if (event.persisted) {
      document.querySelectorAll('form[data-sent]').forEach(release);
    }
  });

  document.addEventListener('click', event => {
    if (event.target.closest('[data-print]')) {
      window.print();
    }
  });

  // The box of a head picks all rows of its page.
  document.addEventListener('change', event => {
    if (event.target.matches('th input.all')) {
      event.target.closest('table').querySelectorAll('input[name=pick]').forEach(box => { box.checked = event.target.checked; });
    }
  });

  // What was typed and not saved is kept for this window until it is sent: for who typed it, without numbers of people.
  const TYPED = 'xunzheng.typed:';
  const SENT = 'xunzheng.sent';
  const read = key => JSON.parse(sessionStorage.getItem(key) || 'null');
  const write = (key, value) => sessionStorage.setItem(key, JSON.stringify(value));
  // Fields that browsers are told not to keep are not kept here either; nor is anything that may be a number of a person or of an account.
  const keepable = field => field.name && !['password', 'file', 'hidden', 'submit', 'button'].includes(field.type)
    && !['off', 'one-time-code', 'username'].includes(field.autocomplete)
    && (field.matches('select, [type=checkbox], [type=radio]') || !/\d{9}/.test(field.value.normalize('NFKC').replace(/[\s'`]/g, '')));
  let unsaved = false;
  const note = event => {
    const field = event.target;
    if (!steps(field.form)) {
      return;
    }
    unsaved = true;
    const entry = read(TYPED + here) || {who: who(), fields: {}};
    const ticked = field.type === 'checkbox' || field.type === 'radio';
    const key = ticked ? `${field.name}=${field.value}` : field.name;
    if (keepable(field)) {
      const value = field.multiple ? [...field.selectedOptions].map(option => option.value) : ticked ? field.checked : field.value;
      entry.fields[key] = {form: field.form.id, name: field.name, is: ticked ? field.value : null, value};
    } else {
      delete entry.fields[key];
    }
    write(TYPED + here, entry);
  };
  document.addEventListener('input', note);
  document.addEventListener('change', note);
  document.addEventListener('submit', event => {
    if (event.defaultPrevented || !steps(event.target) || event.submitter?.matches('.file')) {
      return;
    }
    unsaved = false;
    const entry = read(TYPED + here);
    sessionStorage.removeItem(TYPED + here);
    if (!entry) {
      return;
    }
    // What was typed into another form of the page stays with the page.
    const of = sent => ({...entry, fields: Object.fromEntries(Object.entries(entry.fields)
      .filter(([, kept]) => (kept.form === event.target.id) === sent))});
    write(SENT, {page: here, entry: of(true)});
    if (Object.keys(of(false).fields).length > 0) {
      write(TYPED + here, of(false));
    }
  });
  window.addEventListener('beforeunload', event => {
    if (unsaved) {
      event.preventDefault();
    }
  });

  const forget = () => Object.keys(sessionStorage).filter(key => key.startsWith('xunzheng.'))
    .forEach(key => sessionStorage.removeItem(key));
  const fill = entry => Object.values(entry.fields).forEach(kept => {
    const fields = [...document.getElementsByName(kept.name)];
    const field = kept.is === null ? fields[0] : fields.find(one => one.value === kept.is);
    if (!field) {
      return;
    }
    if (kept.is !== null) {
      field.checked = kept.value;
    } else if (field.multiple) {
      [...field.options].forEach(option => { option.selected = kept.value.includes(option.value); });
    } else {
      field.value = kept.value;
    }
    unsaved = true;
  });
  // What a choice decides comes back first, and is filled in then.
  const restore = entry => {
    fill(entry);
    const deciding = [...document.querySelectorAll('select.decides')].find(one => entry.fields[one.name]);
    if (deciding) {
      window.jQuery?.(document).one('pfAjaxComplete', () => setTimeout(() => fill(entry)));
      deciding.dispatchEvent(new Event('change', {bubbles: true}));
    }
  };
  const notice = (words, ...buttons) => {
    const text = document.createElement('p');
    text.className = 'notice waiting';
    text.id = 'kept';
    text.setAttribute('role', 'status');
    text.append(words, ...buttons.flatMap(button => [' ', button]));
    document.querySelector('#content .heading, #content h1')?.after(text);
    return text;
  };
  const button = (words, does) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'button';
    made.textContent = words;
    made.addEventListener('click', does);
    return made;
  };
  document.addEventListener('DOMContentLoaded', () => {
    const sent = read(SENT);
    sessionStorage.removeItem(SENT);
    if (document.getElementById('loginForm')) {
      // A wrong password leads back here without an address: the form still knows where to go on.
      const to = new URLSearchParams(location.search).get('to') || document.getElementById('to')?.value;
      if (!to) {
        forget();
      } else if (sent) {
        write(TYPED + sent.page, {...sent.entry, thrownOut: true});
      }
      return;
    }
    if (!isSignedIn()) {
      if (sent && document.getElementById('wentWrong')) {
        write(TYPED + sent.page, sent.entry);
      }
      return;
    }
    const wasLost = performance.getEntriesByType('navigation')[0]?.type !== 'navigate';
    if (sent?.page === here && (wasLost || document.getElementById('errors'))) {
      write(TYPED + here, sent.entry);
      unsaved = true;
      return;
    }
    const entry = read(TYPED + here);
    if (!entry || !document.querySelector('#content form[method=post]')) {
      return;
    }
    if (entry.who !== who()) {
      sessionStorage.removeItem(TYPED + here);
    } else if (entry.thrownOut) {
      restore(entry);
      delete entry.thrownOut;
      write(TYPED + here, entry);
      notice(said('kept-restored'));
    } else {
      const offer = notice(said('kept-offer'),
        button(said('kept-take'), () => { restore(entry); offer.replaceChildren(said('kept-restored')); }),
        button(said('kept-leave'), () => { sessionStorage.removeItem(TYPED + here); offer.remove(); }));
    }
  });

  // A session that is about to end says so in time, in every window; asking for anything goes on with it.
  const SEEN = 'xunzheng.seen';
  const WARNED = 300;
  const warned = () => Math.min(WARNED, idle / 3);
  let idle = 0;
  const seen = () => localStorage.setItem(SEEN, String(Date.now()));
  let ending = null;
  const look = () => {
    const left = idle - (Date.now() - Number(localStorage.getItem(SEEN))) / 1000;
    if (left > warned()) {
      ending?.remove();
      ending = null;
      return;
    }
    const over = left <= 0;
    if (ending && ending.dataset.over === String(over)) {
      return;
    }
    ending?.remove();
    ending = document.createElement('div');
    ending.className = 'ending notice waiting';
    ending.id = 'ending';
    ending.dataset.over = String(over);
    ending.setAttribute('role', 'alert');
    const again = document.createElement('a');
    again.className = 'button';
    again.textContent = said('session-again');
    again.href = said('session-login') + encodeURIComponent(here.slice(said('session-base').length));
    again.addEventListener('click', () => {
      unsaved = false;
      const entry = read(TYPED + here);
      if (entry) {
        write(SENT, {page: here, entry});
      }
    });
    ending.append(said(over ? 'session-over' : 'session-ending'), ' ', over ? again : button(said('session-go-on'), async () => {
      // Asks for something that needs a sign-in: one that ended elsewhere is not called alive.
      const answer = await fetch(said('session-base') + '/api/v1/jobs?size=1', {cache: 'no-store'});
      localStorage.setItem(SEEN, answer.status === 401 ? '0' : String(Date.now()));
      look();
    }));
    document.body.append(ending);
  };
  document.addEventListener('DOMContentLoaded', () => {
    idle = Number(said('session-seconds'));
    if (idle > 0) {
      seen();
      window.jQuery?.(document).on('pfAjaxComplete', seen);
      setInterval(look, 15000);
      window.addEventListener('focus', look);
    }
  });
}
