import { log } from '../../../shared/lambda/log.ts';
import { queueWorker } from '../../../shared/lambda/queue-worker.ts';
import { pushRequest } from '../../../shared/push/push-request.ts';
import { NewTextToNotify, queueNotifications } from '../../../shared/queues/notifications.ts';
import { afterPush } from '../../../shared/rules/notifications/after-push.ts';
import {
  forgetSubscription,
  type PushSubscription,
} from '../../../shared/tables/accounts/push-subscriptions.ts';
import { inParallel } from '../../../shared/values/in-parallel.ts';
import { callReceiver } from '../../../shared/webhooks/call-receiver.ts';
import { browsersFor } from './browsers-for.ts';
import { noticeOf } from './notice-of.ts';

/**
 * Notifies the browsers of those who answer a new text. A browser that could not be reached is
 * tried again a little later; one that is gone is forgotten. After a crash some are notified twice:
 * they show one notification for each conversation, so nobody sees two.
 */
export const handler = queueWorker(NewTextToNotify, async (news, { at }) => {
  const browsers = await browsersFor(news, at);
  if (browsers.length === 0) return;
  const notice = await noticeOf(news);
  if (!notice) return;
  const tries = news.tries + 1;
  const outcomes = await inParallel(browsers, atOnce, async (browser) => {
    const after = await notify({ browser, notice, tries }, at);
    return after.next === 'try-again' ? { browser, waitSeconds: after.waitSeconds } : undefined;
  });
  const again = outcomes.filter((one) => one !== undefined);
  const [first] = again;
  if (!first) return;
  const only = again.map(({ browser }) => browser.subscriptionId);
  await queueNotifications([{ ...news, tries, only }], first.waitSeconds);
});

const atOnce = 20;
/** A notification of yesterday's text is of no use: the inbox shows it. */
const lifeSeconds = 12 * 60 * 60;

type Try = {
  readonly browser: PushSubscription;
  readonly notice: NonNullable<Awaited<ReturnType<typeof noticeOf>>>;
  readonly tries: number;
};

async function notify({ browser, notice, tries }: Try, at: Date) {
  const told = { content: notice, lifeSeconds, topic: notice.phone, at };
  const { status } = await callReceiver(browser.endpoint, await pushRequest(browser, told));
  const after = afterPush({ tries, ...(status !== undefined && { status }) });
  if (after.next === 'remove') await forgetSubscription(browser);
  if (after.next === 'give-up') {
    const { accountId, subscriptionId } = browser;
    log.warn('notification-given-up', { accountId, subscriptionId, status, tries });
  }
  return after;
}
