'use strict';
(() => {
  const body = document.body;
  const as = body.dataset.as;
  const here = body.dataset.c;
  const text = body.dataset;
  const $ = (selector, root = document) => root.querySelector(selector);
  const query = (more) => new URLSearchParams({ as, c: here, ...more }).toString();
  const feed = $('#feed');
  const dialog = $('#dialog');

  // ---- what is said aside

  let toastTimer;
  function toast(message) {
    const box = $('#toast');
    box.textContent = message;
    box.hidden = false;
    clearTimeout(toastTimer);
    toastTimer = setTimeout(() => { box.hidden = true; }, 7000);
  }
  function announce(message) {
    const box = $('#announce');
    box.textContent = '';
    requestAnimationFrame(() => { box.textContent = message; });
  }

  // ---- the conversation

  const atEnd = () => feed.scrollHeight - feed.scrollTop - feed.clientHeight < 120;
  function toEnd() { feed.scrollTop = feed.scrollHeight; }
  /** To the end, but never past the beginning of what is new. */
  function follow(message) {
    toEnd();
    const top = message.getBoundingClientRect().top - feed.getBoundingClientRect().top;
    if (top < 0) feed.scrollTop += top - 16;
  }
  function inView(element) {
    const box = element.getBoundingClientRect();
    const frame = feed.getBoundingClientRect();
    return box.bottom > frame.top && box.top < frame.bottom;
  }
  let pillFor = '';
  feed.addEventListener('scroll', () => {
    const element = document.getElementById(pillFor);
    if (!element || inView(element)) $('#pill').hidden = true;
  }, { passive: true });
  function pill(message, target) {
    const button = $('#pill');
    button.textContent = message;
    button.hidden = false;
    pillFor = target;
    button.onclick = () => {
      button.hidden = true;
      const element = document.getElementById(target);
      if (!element) return;
      element.scrollIntoView({ block: 'center' });
      element.focus({ preventScroll: true });
      flash(element);
    };
  }
  function flash(element) {
    element.classList.remove('flash');
    void element.offsetWidth;
    element.classList.add('flash');
    setTimeout(() => element.classList.remove('flash'), 2400);
  }

  let waiting = Promise.resolve();
  const soon = (work) => { waiting = waiting.then(work).catch(() => toast(text.tLost)); return waiting; };

  async function fetchPiece(path, more) {
    const answer = await fetch(path + '?' + query({ seen: document.hidden ? '0' : '1', ...more }));
    if (!answer.ok) throw new Error(String(answer.status));
    const piece = document.createElement('template');
    piece.innerHTML = await answer.text();
    return piece.content;
  }

  async function showMessage(id, update) {
    const log = $('#log');
    if (!log) return refresh();
    const piece = await fetchPiece('/playground/page/message', { id });
    const fresh = $('.message', piece);
    const old = document.getElementById(id);
    if (!fresh) return old?.remove();
    if (old) return replaceMessage(old, fresh);
    const following = atEnd() || fresh.dataset.mine === 'true';
    const next = [...log.querySelectorAll('.message')].find((m) => m.dataset.id > id);
    fresh.classList.add('new');
    log.insertBefore(piece, next ? dividerBefore(next) : null);
    htmx.process(fresh);
    $('#nothing')?.remove();
    if ($('.history.end', log)) $('#history-end')?.remove();
    if (fresh.dataset.mine !== 'true') announce(fresh.dataset.summary);
    if (following) follow(fresh); else if (!update) pill(text.tNew, id);
    return undefined;
  }
  function replaceMessage(old, fresh) {
    if (old.innerHTML === fresh.innerHTML) return;
    const focused = old.contains(document.activeElement) ? document.activeElement.dataset.press : null;
    const following = atEnd();
    // A count that goes up is no news; a message that says something else is.
    const news = $('h3', old)?.textContent !== $('h3', fresh)?.textContent;
    const seen = inView(old);
    old.replaceWith(fresh);
    if (focused) $(`[data-press="${CSS.escape(focused)}"]`, fresh)?.focus({ preventScroll: true });
    flash(fresh);
    announce(fresh.dataset.summary);
    if (following && news && seen) follow(fresh); else if (following) toEnd();
    if (news && !inView(fresh)) pill(text.tUpdated, fresh.id);
  }
  function dividerBefore(message) {
    let first = message;
    while (first.previousElementSibling?.dataset.before === message.dataset.id) first = first.previousElementSibling;
    return first;
  }

  async function refresh() {
    const piece = await fetchPiece('/playground/page/feed', {});
    const old = $('#messages');
    const fresh = $('#messages', piece);
    if (!fresh || old.innerHTML === fresh.innerHTML) return;
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    const press = focused?.dataset.press;
    const following = atEnd();
    old.replaceWith(fresh);
    if (press) $(`[data-press="${CSS.escape(press)}"]`, fresh)?.focus({ preventScroll: true });
    if (following && $('#log')) toEnd();
  }

  async function refreshSide() {
    const piece = await fetchPiece('/playground/page/side', {});
    const old = $('#side');
    const fresh = $('#side', piece);
    if (!fresh || old.innerHTML === fresh.innerHTML) return;
    const focused = old.contains(document.activeElement) ? document.activeElement.id : null;
    const open = $('#who').getAttribute('aria-expanded');
    old.replaceWith(fresh);
    $('#who').setAttribute('aria-expanded', open);
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }
  async function refreshClock() {
    if ($('#clock').classList.contains('busy')) return;
    const piece = await fetchPiece('/playground/page/clock', {});
    const old = $('#clock');
    const fresh = $('#clock', piece);
    if (!fresh || old.classList.contains('busy')) return;
    old.dataset.minute = fresh.dataset.minute;
    keepMinutes();
    if (old.innerHTML === fresh.innerHTML) return;
    const focused = old.contains(document.activeElement) ? document.activeElement.id : null;
    old.replaceWith(fresh);
    htmx.process(fresh);
    if (focused) document.getElementById(focused)?.focus();
  }
  let minute;
  function keepMinutes() {
    clearTimeout(minute);
    minute = setTimeout(() => soon(refreshClock), Number($('#clock').dataset.minute) + 150);
  }

  let sideTimer;
  function sideSoon() {
    clearTimeout(sideTimer);
    sideTimer = setTimeout(() => soon(refreshSide), 150);
  }
  /** What is said may have planned something. */
  let clockTimer;
  function clockSoon() {
    clearTimeout(clockTimer);
    clockTimer = setTimeout(() => soon(refreshClock), 300);
  }
  function everything() { soon(refresh); soon(refreshSide); soon(refreshClock); }

  // ---- live

  let mark = text.mark;
  function listen() {
    const source = new EventSource('/playground/events?as=' + encodeURIComponent(as));
    source.addEventListener('hello', (event) => {
      if (event.lastEventId !== mark) everything();
      mark = event.lastEventId;
      $('#toast').hidden = true;
      body.dataset.live = 'on';
    });
    source.addEventListener('message', (event) => {
      mark = event.lastEventId;
      const change = JSON.parse(event.data);
      if (change.conversation === here) soon(() => showMessage(change.message, change.update));
      if ($('.home-view') || $('.guide')) soon(refresh);
      sideSoon();
      clockSoon();
    });
    source.addEventListener('clock', (event) => {
      mark = event.lastEventId;
      soon(refreshClock);
      if ($('.home-view')) soon(refresh);
      sideSoon();
    });
    source.addEventListener('language', () => { if (!dialog.open) location.reload(); });
    source.onerror = () => {
      body.dataset.live = 'off';
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, 2000);
    };
  }
  document.addEventListener('visibilitychange', () => { if (!document.hidden) everything(); });

  // ---- presses

  const newEvent = () => 'page:' + crypto.randomUUID();
  let opener = null;
  document.addEventListener('click', (event) => {
    const button = event.target.closest('button, a');
    if (!button) return;
    if (button.dataset.press !== undefined) press(button);
    else if (button.dataset.write !== undefined) write(button.dataset.write);
    else if (button.dataset.reply !== undefined) replyTo(button);
    else if (button.dataset.edit !== undefined) edit(button);
    else if (button.dataset.delete !== undefined) own('delete', { message: button.dataset.delete });
    else if (button.dataset.close !== undefined) leave();
    else if (button.dataset.stay !== undefined) stay();
    else if (button.dataset.leave !== undefined) closeDialog();
    else if (button.id === 'who') fold(button.getAttribute('aria-expanded') !== 'true');
    else if (button.id === 'reply-cancel') { if (editing) write(''); replyTo(null); }
    else if (button.classList.contains('under')) {
      event.preventDefault();
      const above = document.getElementById(button.hash.slice(1));
      above?.scrollIntoView({ block: 'center' });
      above?.focus({ preventScroll: true });
      if (above) flash(above);
    }
  });
  function press(button) {
    if (button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    opener = { message: button.closest('[data-id]')?.id, press: button.dataset.press };
    htmx.ajax('POST', '/playground/page/press', {
      target: '#dialog', swap: 'innerHTML', source: '#dialog',
      values: { as, c: here, button: button.dataset.press, event: newEvent() },
    }).finally(() => button.removeAttribute('aria-disabled'));
  }
  function fold(open) {
    $('#who').setAttribute('aria-expanded', String(open));
    if (open) $('.person[aria-current="true"]')?.focus();
  }
  document.addEventListener('click', (event) => {
    if (!event.target.closest('#side')) $('#who').setAttribute('aria-expanded', 'false');
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && $('#who').getAttribute('aria-expanded') === 'true') {
      fold(false);
      $('#who').focus();
    }
  });

  // ---- composer

  const composer = $('#composer');
  const words = $('#text');
  const draft = 'draft:' + as + ':' + here;
  function write(command) {
    if (!words) return;
    words.value = command;
    words.dispatchEvent(new Event('input', { bubbles: true }));
    words.focus();
  }
  // One's own words, edited where others are written.
  let editing = null;
  function own(what, values) {
    return htmx.ajax('POST', '/playground/page/' + what, {
      target: '#dialog', swap: 'innerHTML', source: '#dialog',
      values: { as, c: here, event: newEvent(), ...values },
    });
  }
  function edit(button) {
    replyTo(null);
    editing = button.dataset.edit;
    write(button.dataset.text);
    const note = $('#replying');
    note.hidden = false;
    $('span', note).textContent = text.tEditing;
  }
  function replyTo(button) {
    editing = null;
    const note = $('#replying');
    $('#reply').value = button ? button.dataset.reply : '';
    note.hidden = !button;
    if (button) $('span', note).textContent = text.tReplyto.replace('{name}', button.dataset.name);
    words.focus();
  }
  if (words) {
    words.value = sessionStorage.getItem(draft) ?? '';
    words.addEventListener('input', () => {
      sessionStorage.setItem(draft, words.value);
      delete composer.dataset.event;
    });
    words.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      if (matchMedia('(pointer: coarse)').matches) return;
      event.preventDefault();
      composer.requestSubmit();
    });
    composer.addEventListener('submit', (event) => {
      if (!words.value.trim() || composer.dataset.busy) { event.preventDefault(); event.stopImmediatePropagation(); }
      else if (editing) {
        event.preventDefault();
        event.stopImmediatePropagation();
        const changed = { message: editing, text: words.value };
        write('');
        replyTo(null);
        own('edit', changed);
      }
    }, true);
  }

  // ---- requests

  document.addEventListener('htmx:configRequest', (event) => {
    const source = event.detail.elt;
    if (source.id !== 'composer') return;
    source.dataset.event ??= newEvent();
    event.detail.parameters.event = source.dataset.event;
  });
  document.addEventListener('htmx:beforeRequest', (event) => {
    const source = event.detail.elt;
    if (source.id === 'composer') { source.dataset.busy = '1'; opener = null; }
    if (source.classList.contains('moves')) {
      $('#clock').classList.add('busy');
      const working = $('.working', source);
      working.textContent = working.dataset.working;
    }
    if (source.classList.contains('form')) saving(source);
  });
  document.addEventListener('htmx:afterRequest', (event) => {
    const source = event.detail.elt;
    const good = event.detail.successful;
    if (source.id === 'composer') {
      delete source.dataset.busy;
      if (good) {
        words.value = '';
        sessionStorage.removeItem(draft);
        delete source.dataset.event;
        $('#reply').value = '';
        $('#replying').hidden = true;
        toEnd();
      }
    }
    if (source.classList.contains('form')) saved(source, good, event.detail.xhr?.status);
    else if (!good) toast(trouble(event.detail.xhr));
    if (source.classList.contains('moves')) unmove(source, good);
  });
  function unmove(form, good) {
    if (good) { keepMinutes(); return; }
    $('#clock').classList.remove('busy');
    $('.working', form).textContent = '';
  }
  function trouble(xhr) {
    if (!xhr?.status) return text.tConnection;
    if (xhr.status === 503) return text.tKept;
    return text.tTrouble;
  }
  document.addEventListener('praksis:go', (event) => {
    location.href = '/?' + new URLSearchParams({ as, c: event.detail.c });
  });

  // ---- forms

  let original = '';
  let instance = '';
  let patience;
  const content = (form) => JSON.stringify([...new FormData(form)]);
  document.addEventListener('htmx:afterSwap', (event) => {
    if (event.detail.target.id === 'clock' || event.detail.elt.id === 'clock') {
      document.getElementById(moved)?.focus();
      sideSoon();
      return;
    }
    if (event.detail.target !== dialog) return;
    const form = $('form', dialog);
    if (!form) return;
    if (!dialog.open) dialog.showModal();
    if (form.dataset.instance !== instance) {
      instance = form.dataset.instance;
      original = content(form);
    }
    const wrong = $('[aria-invalid="true"]', form) ?? $('.trouble', form);
    const first = $('.fields input:not([type="hidden"]), .fields textarea, .fields select', form);
    if (wrong) { wrong.scrollIntoView({ block: 'center' }); wrong.focus(); } else (first ?? $('h2', form)).focus({ preventScroll: true });
  });
  let moved = '';
  document.addEventListener('click', (event) => { moved = event.target.closest('.moves button')?.id ?? moved; }, true);
  function saving(form) {
    const note = $('.saving', form);
    note.textContent = '';
    clearTimeout(patience);
    patience = setTimeout(() => { note.textContent = form.dataset.tStill; }, 2000);
  }
  function saved(form, good, status) {
    clearTimeout(patience);
    if (!form.isConnected) return;
    $('.saving', form).textContent = good ? '' : status === 404 ? text.tGone : status ? form.dataset.tNotsaved : text.tConnection;
  }
  document.addEventListener('praksis:closed', () => { closeDialog(); announce(text.tSaved); });
  function leave() {
    const form = $('form', dialog);
    if (!form || content(form) === original) { closeDialog(); return; }
    const question = $('.leave', form);
    question.hidden = false;
    $('.send', form).hidden = true;
    $('[data-stay]', question).focus();
  }
  function stay() {
    $('.leave', dialog).hidden = true;
    $('.send', dialog).hidden = false;
    $('.fields input:not([type="hidden"]), .fields textarea, .fields select', dialog)?.focus();
  }
  function closeDialog() {
    instance = '';
    dialog.close();
    dialog.replaceChildren();
    const message = opener?.message && document.getElementById(opener.message);
    const button = message && $(`[data-press="${CSS.escape(opener.press)}"]`, message);
    (button || words || feed).focus({ preventScroll: true });
  }
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if ($('.leave', dialog)?.hidden === false) stay(); else leave();
  });
  dialog.addEventListener('cancel', (event) => { event.preventDefault(); leave(); });
  window.addEventListener('beforeunload', (event) => {
    const form = $('form', dialog);
    if (form && content(form) !== original) event.preventDefault();
  });

  toEnd();
  if ($('#welcome') || $('.home-view')) feed.scrollTop = 0;
  keepMinutes();
  listen();
})();
