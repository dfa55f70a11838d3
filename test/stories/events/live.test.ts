import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hintIn, type LivePlace, livePlace, openSocket } from '../support/live-socket.ts';
import type { Person } from '../support/person.ts';
import { approvedBusiness, openTown, phoneNumbered, type Town } from '../support/town.ts';

/** Live updates: a socket says that there is something to read, and the cursor reads it once. */
let town: Town;
let rep: Person;
let accountId: string;
let number: string;
let token: string;
let place: LivePlace;
beforeAll(async () => {
  town = await openTown();
});
beforeEach(async () => {
  ({ rep, accountId, number } = await approvedBusiness(town));
  token = await town.system.token({ accountId, user: 'rita' });
  place = await livePlace(town, token);
  // The events of approving it have been announced.
  await town.quiet();
});
afterAll(() => town.leave());

const phone = phoneNumbered(5);

/** A socket that is subscribed. */
async function listening() {
  const socket = await openSocket(place, token);
  expect(socket.first).toEqual({ type: 'connection_ack', connectionTimeoutMs: 300_000 });
  expect(await socket.subscribe(place.channel)).toEqual({ type: 'subscribe_success', id: 'mine' });
  return socket;
}

/** Reads on from a cursor. */
async function eventsAfter(cursor: unknown) {
  const { body } = await rep.get(`/v1/events?after=${cursor}`);
  return { cursor: body.cursor, ids: body.items.map(({ id }) => id) };
}

describe('live updates', () => {
  it('say that a phone texted; the cursor gives the event once', async () => {
    const { cursor } = (await rep.get('/v1/events?after=now')).body;
    const socket = await listening();
    await town.reply(phone, 'Is my car ready?', number);
    const hint = hintIn(await socket.next());
    expect(hint.types).toEqual(['text.received']);
    const read = await eventsAfter(cursor);
    expect(read.ids).toEqual([hint.eventId]);
    expect((await eventsAfter(read.cursor)).ids).toEqual([]);
    socket.close();
  });

  it('break off, and what was missed is read by the cursor, once', async () => {
    const { cursor } = (await rep.get('/v1/events?after=now')).body;
    const socket = await listening();
    await town.reply(phone, 'one', number);
    await socket.next();
    const read = await eventsAfter(cursor);
    const dropped = await fetch(`${town.url}/_local/live`, {
      method: 'POST',
      body: JSON.stringify({ drop: true }),
    });
    await socket.closed;
    expect(await dropped.json()).toEqual({ connections: 0, subscriptions: 0 });
    await town.reply(phone, 'two', number);
    const again = await listening();
    await town.reply(phone, 'three', number);
    const hint = hintIn(await again.next());
    const { ids } = await eventsAfter(read.cursor);
    expect(ids).toHaveLength(2);
    expect(ids).toContain(hint.eventId);
    expect(ids).not.toContain(read.ids[0]);
    again.close();
  });

  it('are of each person alone', async () => {
    const other = await approvedBusiness(town);
    const stranger = await livePlace(
      town,
      await town.system.token({ accountId: other.accountId, user: 'rita' }),
    );
    const colleague = await livePlace(
      town,
      await town.system.token({ accountId, user: 'ben', role: 'viewer' }),
    );
    const socket = await listening();
    const [, namespace, account] = place.channel.split('/');
    for (const channel of [
      stranger.channel,
      colleague.channel,
      `/${namespace}/${account}/*`,
      `/${namespace}/*`,
      `/${namespace}`,
      '/other/x',
    ]) {
      const answer = await socket.subscribe(channel, channel);
      expect({ channel, ...answer }).toMatchObject({ channel, type: 'subscribe_error' });
    }
    socket.say({ type: 'publish', id: 'p', channel: place.channel, events: ['"hello"'] });
    expect(await socket.next()).toMatchObject({ type: 'publish_error' });
    await town.reply(phone, 'Hello', other.number);
    expect(await socket.soFar()).toEqual([]);
    socket.close();
  });

  it('end for a person who is removed, at the next thing that happens', async () => {
    const theirs = await town.system.token({ accountId, user: 'ben', role: 'viewer' });
    const ben = await livePlace(town, theirs);
    const [socket, removed] = [await listening(), await openSocket(ben, theirs)];
    expect(await removed.subscribe(ben.channel)).toMatchObject({ type: 'subscribe_success' });
    await town.reply(phone, 'Hello', number);
    expect(await removed.soFar()).toHaveLength(1);
    const people = (await rep.get('/v1/people')).body.items;
    const id = people.find(({ email }) => email === 'ben@example.com')?.id;
    expect((await rep.delete(`/v1/people/${id}`)).status).toBeLessThan(300);
    await town.reply(phone, 'Anybody there?', number);
    expect(await removed.soFar()).toEqual([]);
    expect((await socket.soFar()).length).toBeGreaterThan(1);
    expect(await removed.subscribe(ben.channel, 'again')).toMatchObject({
      type: 'subscribe_error',
    });
    for (const one of [socket, removed]) one.close();
  });

  it('pass on who reads or writes in a conversation, by what we know of them', async () => {
    const theirs = await town.system.token({ accountId, user: 'ben', role: 'viewer' });
    const [mine, ben] = [await openSocket(place, token), await openSocket(place, theirs)];
    const channel = `${place.presenceChannel}/12125550105`;
    expect(await mine.subscribe(channel)).toMatchObject({ type: 'subscribe_success' });
    const say = async (doing: unknown, more = {}) => {
      const events = [JSON.stringify({ doing, ...more })];
      const authorization = { host: place.host, Authorization: theirs };
      ben.say({ type: 'publish', id: 'p', channel, events, authorization });
      return ben.next();
    };
    expect(await say('reading')).toMatchObject({ type: 'publish_success', failed: [] });
    expect(JSON.parse(String((await mine.next()).event))).toMatchObject({
      name: 'ben',
      doing: 'reading',
    });
    // A viewer writes nothing; nobody says who they are, or anything else.
    for (const wrong of [
      await say('writing'),
      await say('x'),
      await say('reading', { name: 'Y' }),
    ]) {
      expect(wrong).toMatchObject({
        type: 'publish_success',
        successful: [],
        failed: [{ index: 0 }],
      });
    }
    expect(await mine.soFar()).toEqual([]);
    for (const one of [mine, ben]) one.close();
  });

  it('let no other account, and nobody who was removed, hear who is there', async () => {
    const other = await approvedBusiness(town);
    const strangers = await town.system.token({ accountId: other.accountId, user: 'rita' });
    const theirs = await town.system.token({ accountId, user: 'ben', role: 'viewer' });
    const [stranger, ben] = [await openSocket(place, strangers), await openSocket(place, theirs)];
    const channel = `${place.presenceChannel}/12125550105`;
    const refused = { type: 'subscribe_error' };
    expect(await stranger.subscribe(channel)).toMatchObject(refused);
    expect(await ben.subscribe(channel)).toMatchObject({ type: 'subscribe_success' });
    for (const wrong of ['', '/*', '/1', '/12125550105/x']) {
      expect(await ben.subscribe(place.presenceChannel + wrong, wrong || 'w')).toMatchObject(
        refused,
      );
    }
    const people = (await rep.get('/v1/people')).body.items;
    const id = people.find(({ email }) => email === 'ben@example.com')?.id;
    expect((await rep.delete(`/v1/people/${id}`)).status).toBeLessThan(300);
    // The channels have other names from now on: the old ones, on which Ben still is, are silent.
    const mine = await openSocket(place, token);
    const authorization = { host: place.host, Authorization: token };
    const events = ['{"doing":"reading"}'];
    mine.say({ type: 'publish', id: 'p', channel, events, authorization });
    expect(await mine.next()).toMatchObject({ type: 'publish_error' });
    const { presenceChannel } = await livePlace(town, token);
    expect(presenceChannel).not.toBe(place.presenceChannel);
    mine.say({
      type: 'publish',
      id: 'q',
      channel: `${presenceChannel}/12125550105`,
      events,
      authorization,
    });
    expect(await mine.next()).toMatchObject({ type: 'publish_success', failed: [] });
    expect(await ben.subscribe(`${presenceChannel}/12125550105`, 'b')).toMatchObject(refused);
    expect(await ben.soFar()).toEqual([]);
    for (const one of [mine, ben, stranger]) one.close();
  });

  it('refuse a socket without a good token, and an event without a signature', async () => {
    for (const wrong of ['', 'x', `${token}x`]) {
      const { first, closed } = await openSocket(place, wrong);
      expect(first).toMatchObject({ type: 'connection_error' });
      await closed;
    }
    const operator = await town.system.token({ operator: true, user: 'olga' });
    const socket = await openSocket(place, operator);
    expect(await socket.subscribe(place.channel)).toMatchObject({ type: 'subscribe_error' });
    socket.close();
    const body = JSON.stringify({ channel: place.channel, events: ['{}'] });
    const published = await fetch(`${town.url}/event`, { method: 'POST', body });
    expect(published.status).toBe(401);
  });
});
