import type { Text } from '../../../../shared/tables/texts/texts.ts';
import { phoneNumbered } from '../../support/town.ts';
import { accountRow, contactRow, groupSendRow, textRow } from '../crash-rows.ts';

/** What the stories of leavers call in this process. */
export type LeaversActs = Awaited<ReturnType<typeof loadLeaversActs>>;

/** A new business with people, by their names in the story. */
export type Business = {
  readonly accountId: string;
  readonly number: string;
  readonly phones: Readonly<Record<string, string>>;
  /** Everybody is in the first; a second one stands empty. */
  readonly groups: readonly [string, string];
  /** The send that reached everybody last, and the open one in which all have a planned text. */
  readonly answered: string;
  readonly open: string;
  /** When its people began to text, in milliseconds since 1970. */
  readonly texted: number;
};

let made = 0;

/** Writes it to the tables: everybody got a text lately and has another one planned. */
export async function foundBusiness(
  acts: LeaversActs,
  names: readonly string[],
  at: Date,
): Promise<Business> {
  made++;
  const id = String(made).padStart(4, '0');
  const answered = { ...groupSendRow(id, at), status: 'done' } as const;
  const open = {
    ...answered,
    groupSendId: `${answered.groupSendId}_open`,
    status: 'paused',
  } as const;
  const older = { ...answered, groupSendId: `${answered.groupSendId}_older` };
  const { accountId, number } = answered;
  const groups = [`gr_${id}_all`, `gr_${id}_none`] as const;
  const phones = Object.fromEntries(names.map((name, n) => [name, phoneNumbered(n)]));
  // Opt-outs are counted, but the account is never suspended.
  const trigger = { optOuts: 10, percentOfTexted: 0 };
  const Item = { ...accountRow(accountId, at), policy: { burst: trigger, warnAt: 0.1 } };
  await acts.db.send(new acts.PutCommand({ TableName: process.env.ACCOUNTS_TABLE, Item }));
  await acts.assignNumber(accountId, { phoneNumber: number, partsPerSecond: 100 });
  for (const groupId of groups) {
    const createdAt = at.toISOString();
    await acts.createGroup({ accountId, groupId, name: groupId, createdAt });
  }
  const [groupId] = groups;
  const everybody = Object.values(phones);
  const contacts = everybody.map((phone) =>
    acts.versioned({ ...contactRow(accountId, { phone, role: 'plain' }, at), groups: [groupId] }),
  );
  await acts.putContacts(contacts.map((next) => ({ next, read: undefined })));
  await acts.putMembers(
    accountId,
    everybody.map((phone) => ({ groupId, phone })),
  );
  const minutesAgo = (n: number) => new Date(at.getTime() - n * 60_000);
  await acts.putTexts([
    ...everybody.map((phone) => delivered(acts, textRow(older, phone, minutesAgo(60)))),
    ...everybody.map((phone) => delivered(acts, textRow(answered, phone, minutesAgo(30)))),
    ...everybody.map((phone) => textRow(open, phone, at)),
  ]);
  await acts.acceptGroupSend(open);
  return {
    accountId,
    number,
    phones,
    groups,
    answered: answered.groupSendId,
    open: open.groupSendId,
    texted: at.getTime() + 10_000,
  };
}

function delivered(acts: LeaversActs, text: Text): Text {
  const talk = acts.bundleOfPhone(text.accountId, text.phone);
  const claimedAt = text.createdAt;
  return { ...text, state: 'delivered', claimedAt, talk, talkAt: `${claimedAt}#${text.entry}` };
}

/** Imported late: the clients inside read the environment of the cloud. */
export async function loadLeaversActs() {
  return {
    receive: (await import('../../../../functions/inbound/receive-text.ts')).handler,
    forget: (await import('../../../../functions/opt-outs/forget-person.ts')).handler,
    ...(await import('../../../../shared/tables/accounts/accounts.ts')),
    ...(await import('../../../../shared/tables/client/database.ts')),
    ...(await import('../../../../shared/tables/events/event-feed.ts')),
    ...(await import('../../../../shared/tables/accounts/numbers.ts')),
    ...(await import('../../../../shared/tables/phonebook/contacts.ts')),
    ...(await import('../../../../shared/tables/phonebook/groups.ts')),
    ...(await import('../../../../shared/tables/phonebook/members.ts')),
    ...(await import('../../../../shared/tables/texts/texts.ts')),
    ...(await import('../../../../shared/tables/texts/text-keys.ts')),
    ...(await import('../../../../shared/tables/texts/text-lists.ts')),
    ...(await import('../../../../shared/tables/phonebook/opt-outs.ts')),
    ...(await import('../../../../shared/tables/phonebook/consents.ts')),
    ...(await import('../../../../shared/tables/texts/conversations.ts')),
    ...(await import('../../../../shared/tables/group-sends/group-send-lists.ts')),
    ...(await import('../../../../shared/tables/group-sends/group-sends.ts')),
    ...(await import('@aws-sdk/lib-dynamodb')),
    ...(await import('@aws-sdk/util-dynamodb')),
  };
}
