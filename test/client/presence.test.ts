import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveSocket } from '../../client/src/live-socket.ts';
import { type Present, Room } from '../../client/src/presence.ts';

/** Who reads and who writes, in virtual time: what is said when, and when somebody is gone. */
beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const phone = '+12125550143';
type Said = { readonly channel: string; readonly doing: unknown };
type Listener = Parameters<LiveSocket['subscribe']>[1];

/** A socket that keeps what is said on it, and on which a test may speak. */
function socketOf() {
  const said: Said[] = [];
  let listener: Listener | undefined;
  let refuse = () => {};
  const socket: LiveSocket = {
    subscribe: (_, given) => {
      listener = given;
      return { end: () => (listener = undefined) };
    },
    publish: (channel, event, onRefused) => {
      said.push({ channel, ...(event as { doing: unknown }) });
      refuse = onRefused;
    },
    close: () => undefined,
    closed: new Promise(() => undefined),
  };
  return {
    socket,
    /** What was said since the last look. */
    said: () => said.splice(0).map(({ doing }) => doing),
    channels: () => new Set(said.map(({ channel }) => channel)),
    ready: () => listener?.onReady?.(),
    hear: (event: object) => listener?.onEvent(event),
    refuse: () => refuse(),
    isOpen: () => listener !== undefined,
  };
}

function openRoom() {
  const told: (readonly Present[])[] = [];
  const room = new Room({ phone, onChange: (others) => told.push(others) });
  const line = socketOf();
  const asked = vi.fn();
  room.enter(line.socket, { below: '/presence/ac_1', mine: 'pe-rita', onRefused: asked });
  line.ready();
  const newest = () => told.at(-1)?.map(({ personId, doing }) => `${personId} ${doing}`);
  return { room, line, asked, told, newest };
}

const sam = (doing: string) => ({ personId: 'pe_sam', name: 'Sam Field', doing });

describe('we', () => {
  it('say that we read when we come in, and every 30 seconds', () => {
    const { line } = openRoom();
    expect(line.channels()).toEqual(new Set(['/presence/ac_1/12125550143']));
    expect(line.said()).toEqual(['reading']);
    vi.advanceTimersByTime(29_999);
    expect(line.said()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(line.said()).toEqual(['reading']);
    vi.advanceTimersByTime(60_000);
    expect(line.said()).toEqual(['reading', 'reading']);
  });

  it('write from the first key until six seconds after the last one, said once', () => {
    const { room, line } = openRoom();
    line.said();
    room.writing();
    expect(line.said()).toEqual(['writing']);
    vi.advanceTimersByTime(5_999);
    room.writing();
    vi.advanceTimersByTime(5_999);
    expect(line.said()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(line.said()).toEqual(['reading']);
  });

  it('who still write say so every 30 seconds', () => {
    const { room, line } = openRoom();
    vi.advanceTimersByTime(29_000);
    line.said();
    room.writing();
    vi.advanceTimersByTime(1_000);
    expect(line.said()).toEqual(['writing', 'writing']);
  });

  it('say that we are gone, and then nothing more', () => {
    const { room, line, told } = openRoom();
    line.hear(sam('reading'));
    room.writing();
    line.said();
    room.leave();
    expect(line.said()).toEqual(['gone']);
    expect([line.isOpen(), vi.getTimerCount()]).toEqual([false, 0]);
    const before = told.length;
    vi.advanceTimersByTime(600_000);
    room.writing();
    expect([line.said(), told.length]).toEqual([[], before]);
  });

  it('go on over a new socket, and leave the old one', () => {
    const { room, line } = openRoom();
    room.writing();
    const other = socketOf();
    room.enter(other.socket, { below: '/presence/ac_1', mine: 'pe-rita', onRefused: () => {} });
    other.ready();
    expect(line.isOpen()).toBe(false);
    expect(other.said()).toEqual(['writing']);
    line.said();
    vi.advanceTimersByTime(30_000);
    expect(line.said()).toEqual([]);
    expect(other.said()).toEqual(['reading', 'reading']);
  });

  it('are told when the channel is not ours any more', () => {
    const { line, asked } = openRoom();
    line.refuse();
    expect(asked).toHaveBeenCalledOnce();
  });
});

describe('others', () => {
  it('who come are shown, and are told of us at once', () => {
    const { line, newest } = openRoom();
    line.said();
    line.hear(sam('reading'));
    expect(newest()).toEqual(['pe_sam reading']);
    expect(line.said()).toEqual(['reading']);
    line.hear(sam('writing'));
    line.hear({ personId: 'pe_lee', name: 'Lee', doing: 'reading' });
    expect(newest()).toEqual(['pe_sam writing', 'pe_lee reading']);
  });

  it('who only say it again change nothing', () => {
    const { line, told } = openRoom();
    line.hear(sam('reading'));
    line.said();
    line.hear(sam('reading'));
    expect([told.length, line.said()]).toEqual([1, []]);
  });

  it('are gone when they say so, or after 75 seconds of silence', () => {
    const { line, newest } = openRoom();
    line.hear(sam('writing'));
    line.hear(sam('gone'));
    expect(newest()).toEqual([]);
    line.hear(sam('reading'));
    vi.advanceTimersByTime(74_999);
    expect(newest()).toEqual(['pe_sam reading']);
    line.hear(sam('reading'));
    vi.advanceTimersByTime(74_999);
    expect(newest()).toEqual(['pe_sam reading']);
    vi.advanceTimersByTime(1);
    expect(newest()).toEqual([]);
  });

  it('are not we ourselves, and nobody without a name tag', () => {
    const { line, told } = openRoom();
    line.hear({ personId: 'pe_rita', name: 'Rita Moss', doing: 'writing' });
    line.hear({ doing: 'writing' });
    expect(told).toEqual([]);
  });
});
