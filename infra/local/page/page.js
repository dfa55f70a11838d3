/**
 * The page of the pretend phones: asks the local endpoints once a second and draws what changed.
 */

const everyMs = 1000;
const mostPhones = 200;

const byId = (id) => document.getElementById(id);
const state = { chosen: undefined, seen: undefined, drawn: undefined, clock: undefined };

start();

function start() {
  byId('search').addEventListener('input', () => refresh(true));
  byId('search').addEventListener('keydown', chooseTyped);
  byId('phones').addEventListener('click', chooseClicked);
  byId('back').addEventListener('click', () => choose(undefined));
  byId('answer').addEventListener('submit', answer);
  byId('body').addEventListener('keydown', sendOnEnter);
  for (const button of document.querySelectorAll('[data-word]')) {
    button.addEventListener('click', () => textBack(button.dataset.word));
  }
  for (const button of document.querySelectorAll('[data-advance]')) {
    const advanceSeconds = Number(button.dataset.advance);
    button.addEventListener('click', () => moveClock({ advanceSeconds }));
  }
  byId('half-day').addEventListener('click', () => moveClock({ now: inHalfADay() }));
  byId('freeze').addEventListener('click', () => moveClock({ frozen: !state.clock?.frozen }));
  window.addEventListener('hashchange', () => openHash());
  openHash();
  keepLooking();
}

async function keepLooking() {
  if (!document.hidden) await refresh(false);
  setTimeout(keepLooking, everyMs);
}

/** Asks for what changed; `force` draws even when no text came. */
async function refresh(force) {
  try {
    const find = encodeURIComponent(digits(byId('search').value));
    const [list, clock] = await Promise.all([
      ask(`/_local/phones?summary=1&limit=${mostPhones}&find=${find}`),
      ask('/_local/clock'),
    ]);
    drawClock(clock);
    if (force || list.texts !== state.seen) {
      state.seen = list.texts;
      drawPhones(list);
      if (state.chosen !== undefined) await drawConversation();
    }
    complain(undefined);
  } catch (error) {
    complain(`The local runner does not answer: ${error.message}`);
  }
}

async function ask(path, body) {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(path, init);
  const value = await answer.json();
  if (!answer.ok) throw new Error(value.detail ?? value.title ?? answer.statusText);
  return value;
}

function complain(message) {
  const trouble = byId('trouble');
  trouble.hidden = message === undefined;
  if (message !== undefined) trouble.textContent = message;
}

function drawClock(clock) {
  state.clock = clock;
  const now = byId('now');
  now.dateTime = clock.now;
  now.title = `${clock.now} (UTC)`;
  now.textContent = new Date(clock.now).toLocaleString(undefined, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  });
  byId('freeze').setAttribute('aria-pressed', String(clock.frozen));
  byId('freeze').textContent = clock.frozen ? 'Frozen' : 'Freeze';
}

/**
 * The end of any night. It is a jump: to walk there, with all that ticks, can take minutes.
 */
function inHalfADay() {
  return new Date(Date.parse(state.clock.now) + 12 * 3_600_000).toISOString();
}

async function moveClock(request) {
  const buttons = document.querySelectorAll('.moves button');
  for (const button of buttons) button.disabled = true;
  try {
    drawClock(await ask('/_local/clock', request));
    await refresh(true);
  } catch (error) {
    complain(error.message);
  }
  for (const button of buttons) button.disabled = false;
}

function drawPhones({ phones, count, texts, sent, received }) {
  const many = (number, word) => `${number.toLocaleString()} ${word}${number === 1 ? '' : 's'}`;
  byId('counts').textContent =
    `${many(count, 'phone')}, ${many(sent, 'text')} received, ` +
    `${received.toLocaleString()} sent back`;
  byId('none').hidden = texts > 0;
  const rows = phones.map(({ phone, last }) => {
    const button = element('button', { type: 'button', className: 'phone' });
    button.dataset.phone = phone;
    if (phone === state.chosen) button.setAttribute('aria-current', 'true');
    const body = last.direction === 'in' ? `You: ${last.body}` : last.body;
    button.append(
      element('strong', { textContent: spaced(phone) }),
      element('time', { dateTime: last.at, textContent: recentTime(last.at) }),
      element('span', { textContent: body }),
    );
    const row = element('li', {});
    row.append(button);
    return row;
  });
  const focused = document.activeElement?.dataset?.phone;
  byId('phones').replaceChildren(...rows);
  if (focused !== undefined) byId('phones').querySelector(`[data-phone="${focused}"]`)?.focus();
}

function choose(phone) {
  location.hash = phone === undefined ? '' : phone;
}

/** The chosen phone is in the address, so that it can be linked and the back button works. */
async function openHash() {
  const phone = decodeURIComponent(location.hash.slice(1));
  state.chosen = /^\+\d+$/.test(phone) ? phone : undefined;
  state.drawn = undefined;
  document.body.classList.toggle('reading', state.chosen !== undefined);
  byId('conversation').hidden = state.chosen === undefined;
  await refresh(true);
  if (state.chosen !== undefined) byId('body').focus();
}

async function drawConversation() {
  const phone = state.chosen;
  const { texts } = await ask(`/_local/phones/${encodeURIComponent(phone)}`);
  if (phone !== state.chosen) return;
  const drawn = `${phone} ${texts.length}`;
  if (drawn === state.drawn) return;
  state.drawn = drawn;
  byId('who').textContent = spaced(phone);
  drawBusinesses(texts);
  byId('texts').replaceChildren(
    ...texts.flatMap((text, index) => drawText(text, texts[index - 1])),
  );
  byId('texts').scrollTop = byId('texts').scrollHeight;
}

function drawText(text, before) {
  const items = [];
  const day = longDay(text.at);
  if (before === undefined || longDay(before.at) !== day) {
    items.push(element('li', { className: 'day', textContent: day }));
  }
  const who = text.direction === 'in' ? `to ${spaced(text.to)}` : `from ${spaced(text.from)}`;
  items.push(
    element('li', { className: text.direction, textContent: text.body }),
    element('li', {
      className: `meta ${text.direction}`,
      textContent: `${who}, ${shortTime(text.at)}`,
    }),
  );
  return items;
}

/** Whom this phone can text: those who texted it, the last one first, or any number. */
function drawBusinesses(texts) {
  const numbers = texts.map((text) => (text.direction === 'in' ? text.to : text.from)).reverse();
  const known = [...new Set(numbers)];
  byId('whom').textContent = known.length === 1 ? `with ${spaced(known[0])}` : '';
  byId('to').replaceChildren(
    ...known.map((number) => element('option', { value: number, textContent: spaced(number) })),
  );
  byId('to').hidden = known.length < 2;
  byId('to-number').hidden = known.length > 0;
  byId('to-label').hidden = known.length === 1;
  byId('to-label').htmlFor = known.length > 0 ? 'to' : 'to-number';
}

async function answer(event) {
  event.preventDefault();
  const body = byId('body').value.trim();
  if (body !== '' && (await textBack(body))) byId('body').value = '';
}

async function textBack(body) {
  const to = byId('to').value || byId('to-number').value;
  try {
    await ask(
      `/_local/phones/${encodeURIComponent(state.chosen)}`,
      to === '' ? { body } : { body, to },
    );
    await refresh(true);
    byId('body').focus();
    return true;
  } catch (error) {
    complain(error.message);
    return false;
  }
}

function sendOnEnter(event) {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  byId('answer').requestSubmit();
}

function chooseClicked(event) {
  const button = event.target.closest('button');
  if (button !== null) choose(button.dataset.phone);
}

/** Enter takes a whole number as the phone, whether it has texts or not. */
function chooseTyped(event) {
  if (event.key !== 'Enter') return;
  const found = byId('phones').querySelector('button')?.dataset.phone;
  const typed = digits(byId('search').value);
  const whole = typed.length === 10 ? `+1${typed}` : `+${typed}`;
  if (typed.length >= 10) choose(whole);
  else if (found !== undefined) choose(found);
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

function digits(text) {
  return text.replaceAll(/\D/g, '');
}

/** A North American number in groups; any other as it is. */
function spaced(phone) {
  return phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '+1 $1 $2 $3');
}

function shortTime(iso) {
  return new Date(iso).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
}

/** The time of a text of today (virtual time), else its day. */
function recentTime(iso) {
  if (longDay(iso) === longDay(state.clock.now)) return shortTime(iso);
  return new Date(iso).toLocaleDateString(undefined, { day: 'numeric', month: 'short' });
}

function longDay(iso) {
  const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
  return new Date(iso).toLocaleDateString(undefined, day);
}
