import type { Messenger } from '../../../client/src/messenger.ts';
import { answered } from '../session/answered.ts';

/**
 * Whether this browser is notified of new texts. `unable`: it cannot be; on an iPhone only an app
 * on the home screen can. `blocked`: its person said no, and only the browser's own settings undo
 * that.
 */
export type Notified = 'unable' | 'blocked' | 'off' | 'on';

/** Under which id the API knows this browser. */
const idKey = 'messenger.notifications';

export async function howNotified(): Promise<Notified> {
  if (!isAble()) return 'unable';
  if (Notification.permission === 'denied') return 'blocked';
  const isKnown = localStorage.getItem(idKey) !== null;
  return isKnown && (await subscription()) !== null ? 'on' : 'off';
}

/** Asks for the permission, and registers this browser. Call it from a click: browsers want one. */
export async function turnOn(api: Messenger): Promise<Notified> {
  if ((await Notification.requestPermission()) !== 'granted') return howNotified();
  await register(api);
  return 'on';
}

/** Ends it here and at the API. Without a connection it ends here: the API finds out by itself. */
export async function turnOff(api: Messenger): Promise<Notified> {
  const subscriptionId = localStorage.getItem(idKey);
  localStorage.removeItem(idKey);
  await (await subscription())?.unsubscribe();
  if (subscriptionId !== null) {
    const params = { path: { subscriptionId } };
    await api.DELETE('/v1/push-subscriptions/{subscriptionId}', { params }).catch(() => undefined);
  }
  return howNotified();
}

/** Registers again where it is on: a browser that nobody opens for 60 days is forgotten. */
export async function renew(api: Messenger): Promise<void> {
  if ((await howNotified()) === 'on') await register(api);
}

async function register(api: Messenger): Promise<void> {
  const { publicKey } = await answered(api.GET('/v1/push-subscriptions'));
  const worker = await navigator.serviceWorker.ready;
  const ours = await subscribed(worker.pushManager, publicKey);
  const { endpoint = '', keys = {} } = ours.toJSON();
  const body = { endpoint, keys: { p256dh: keys.p256dh ?? '', auth: keys.auth ?? '' } };
  const { id } = await answered(api.PUT('/v1/push-subscriptions', { body }));
  localStorage.setItem(idKey, id);
}

/** One that was made with another key of ours reaches nobody any more. */
async function subscribed(manager: PushManager, key: string): Promise<PushSubscription> {
  const options = { userVisibleOnly: true, applicationServerKey: key };
  try {
    return await manager.subscribe(options);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
    await (await manager.getSubscription())?.unsubscribe();
    return manager.subscribe(options);
  }
}

async function subscription(): Promise<PushSubscription | null> {
  const worker = isAble() ? await navigator.serviceWorker.getRegistration() : undefined;
  return worker ? worker.pushManager.getSubscription() : null;
}

function isAble(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
}
