import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { type Step, transact } from '../client/conditional-writes.ts';
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

/** Keeps a new template and its name, together with the writes of `also`: all or none. */
export async function addTemplate<const Otherwise extends string>(
  template: Template,
  also: readonly Step<Otherwise>[],
): Promise<'done' | 'name-taken' | Otherwise> {
  const ConditionExpression = 'attribute_not_exists(accountId)';
  const Put = { TableName: table(), Item: template, ConditionExpression };
  return transact([...also, nameIsOurs(template), { write: { Put } }]);
}

/** Writes a template, and its new name if it changes, if it is unchanged since it was read. */
export async function putTemplate(
  template: Template,
  read: Template,
): Promise<'written' | 'changed' | 'name-taken'> {
  const Put = {
    TableName: table(),
    Item: template,
    ConditionExpression: 'version = :v',
    ExpressionAttributeValues: { ':v': read.version },
  };
  const renamed = keyOfName(template) !== keyOfName(read);
  const outcome = await transact([
    { write: { Put }, otherwise: 'changed' },
    nameIsOurs(template),
    ...(renamed ? [nameIsFree(read)] : []),
  ]);
  return outcome === 'done' ? 'written' : outcome;
}

/** A name has a row of its own beside the templates: two cannot have it. */
const keyOfName = ({ name }: Template) =>
  `name#${name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()}`;

function nameIsOurs(template: Template) {
  const { accountId, templateId: holder } = template;
  const Put = {
    TableName: table(),
    Item: { accountId, templateId: keyOfName(template), holder },
    ConditionExpression: 'attribute_not_exists(accountId) OR holder = :holder',
    ExpressionAttributeValues: { ':holder': holder },
  };
  return { write: { Put }, otherwise: 'name-taken' } as const;
}

/** If another template took the name before names had rows, the name stays with that one. */
function nameIsFree(template: Template) {
  const { accountId, templateId: holder } = template;
  const Delete = {
    TableName: table(),
    Key: { accountId, templateId: keyOfName(template) },
    ConditionExpression: 'attribute_not_exists(accountId) OR holder = :holder',
    ExpressionAttributeValues: { ':holder': holder },
  };
  return { write: { Delete }, otherwise: 'changed' } as const;
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
    KeyConditionExpression: 'accountId = :a AND begins_with(templateId, :own)',
    ExpressionAttributeValues: { ':a': accountId, ':own': 'tp_' },
    Limit: page.limit,
    ExclusiveStartKey: page.from,
  });
}

/** Removes a template and its name; with a version, only if it is still that one. */
export async function removeTemplate(
  template: Template,
  version: string | undefined,
): Promise<'removed' | 'changed'> {
  const { accountId, templateId } = template;
  const condition = version && {
    ConditionExpression: 'version = :v',
    ExpressionAttributeValues: { ':v': version },
  };
  const Delete = { TableName: table(), Key: { accountId, templateId }, ...condition };
  const outcome = await transact([
    { write: { Delete }, otherwise: 'changed' },
    nameIsFree(template),
  ]);
  return outcome === 'done' ? 'removed' : outcome;
}
