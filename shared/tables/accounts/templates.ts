import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { conditionalWrite, type Step, transact } from '../client/conditional-writes.ts';
import { db, type Page, queryPage, type Row, tableName } from '../client/database.ts';

/** A canned text with merge fields that representatives reuse. */
export type Template = {
  readonly accountId: string;
  readonly templateId: string;
  readonly name: string;
  readonly text: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Changes with every write; the ETag of the template. */
  readonly version: string;
};

const table = /* @__PURE__ */ tableName('TEMPLATES_TABLE');

/** Keeps a new template, together with the writes of `also`: all or none. */
export async function addTemplate<const Otherwise extends string>(
  template: Template,
  also: readonly Step<Otherwise>[],
): Promise<'done' | Otherwise> {
  const ConditionExpression = 'attribute_not_exists(accountId)';
  const Put = { TableName: table(), Item: template, ConditionExpression };
  return transact([...also, { write: { Put } }]);
}

/** Writes a template if it is still the version that was read. */
export async function putTemplate(
  template: Template,
  readVersion: string,
): Promise<'written' | 'changed'> {
  const Put = {
    TableName: table(),
    Item: template,
    ConditionExpression: 'version = :v',
    ExpressionAttributeValues: { ':v': readVersion },
  };
  return conditionalWrite({ Put }, { held: 'written', otherwise: 'changed' });
}

export async function findTemplate(
  accountId: string,
  templateId: string,
): Promise<Template | undefined> {
  const Key = { accountId, templateId };
  const answer = await db.send(new GetCommand({ TableName: table(), Key, ConsistentRead: true }));
  return answer.Item as Template | undefined;
}

export async function templatePage(
  accountId: string,
  page: { limit: number; from: Row | undefined },
): Promise<Page<Template>> {
  return queryPage<Template>({
    TableName: table(),
    KeyConditionExpression: 'accountId = :a',
    ExpressionAttributeValues: { ':a': accountId },
    Limit: page.limit,
    ExclusiveStartKey: page.from,
  });
}

/** Removes a template; where a version is named, only if it is still that one. */
export async function removeTemplate(
  { accountId, templateId }: Template,
  version: string | undefined,
): Promise<'removed' | 'changed'> {
  const condition = version && {
    ConditionExpression: 'version = :v',
    ExpressionAttributeValues: { ':v': version },
  };
  const Delete = { TableName: table(), Key: { accountId, templateId }, ...condition };
  return conditionalWrite({ Delete }, { held: 'removed', otherwise: 'changed' });
}
