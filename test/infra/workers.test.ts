import { describe, expect, it } from 'vitest';
import { idOf, tableNames, tableShapes, tableVariable } from '../../infra/data/tables.ts';
import { workerNames, workerShapes } from '../../infra/run/workers.ts';
import { composed, resourceNamed, resourcesOf, templateOf, textOf } from './composed.ts';

type Statement = { Effect: string; Action: string | string[]; Resource: unknown };
type Lambda = { Environment: { Variables: Record<string, unknown> }; Timeout: number };

const run = templateOf(composed('dev'), 'Run');
const functions = resourcesOf(run, 'AWS::Lambda::Function');

function lambdaOf(name: string): Lambda {
  return resourceNamed(run, 'AWS::Lambda::Function', `${name}Function`).Properties as Lambda;
}

function statementsOf(name: string): Statement[] {
  const policy = resourceNamed(run, 'AWS::IAM::Policy', `${name}RoleDefaultPolicy`);
  return (policy.Properties.PolicyDocument as { Statement: Statement[] }).Statement;
}

/** The actions a Lambda may do on a table, by the name of the table's logical id. */
function actionsOn(name: string, table: string): string[] {
  const arn = new RegExp(`GetAtt${idOf(table)}Table[0-9A-F]{8}Arn`);
  return statementsOf(name)
    .filter((statement) => arn.test(textOf(statement.Resource)))
    .flatMap((statement) => statement.Action)
    .sort();
}

describe('Lambdas', () => {
  it('are the twenty-six of the product', () => {
    expect(workerNames).toHaveLength(26);
    expect(functions).toHaveLength(26);
  });

  it.each(functions)('%s is small and logs JSON to a group of its own', (_id, { Properties }) => {
    expect(Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      LoggingConfig: { LogFormat: 'JSON', LogGroup: { Ref: expect.stringMatching(/Logs/) } },
    });
  });

  it('are traced, but for those that run for every text or word of presence', () => {
    const untraced = functions.filter(([, { Properties }]) => !Properties.TracingConfig);
    expect(untraced.map(([id]) => /^[A-Za-z]+?(?=Function)/.exec(id)?.[0]).sort()).toEqual([
      'DeliverEvent',
      'IndexContacts',
      'IndexTexts',
      'NotifyPeople',
      'OfferEvents',
      'PaceGroupSends',
      'PassPresence',
      'PublishEvents',
      'ReleaseText',
      'SendTexts',
      'SettleTexts',
    ]);
  });

  it('keep their logs for a while, in dev without leaving them behind', () => {
    const groups = resourcesOf(run, 'AWS::Logs::LogGroup');
    expect(groups).toHaveLength(27);
    for (const [, group] of groups) {
      expect(group.Properties.RetentionInDays).toBe(14);
      expect(group.DeletionPolicy).toBe('Delete');
    }
    const prod = templateOf(composed('prod'), 'Run');
    for (const [, group] of resourcesOf(prod, 'AWS::Logs::LogGroup')) {
      expect(group.Properties.RetentionInDays).toBe(365);
      expect(group.DeletionPolicy).toBe('RetainExceptOnCreate');
    }
  });

  it('may continue themselves only where they do so on purpose', () => {
    const allowed = functions
      .filter(([, { Properties }]) => Properties.RecursiveLoop === 'Allow')
      .map(([id]) => id.split('Function')[0]);
    expect(allowed.sort()).toEqual([
      'DeliverEvent',
      'NotifyPeople',
      'PaceGroupSends',
      'PlanGroupSend',
      'ReleaseText',
      'RunExport',
      'RunImport',
      'SendTexts',
    ]);
  });

  it('stay within the 30 seconds that an HTTP API waits', () => {
    expect(lambdaOf('TenantApi').Timeout).toBeLessThan(30);
    expect(lambdaOf('OperatorApi').Timeout).toBeLessThan(30);
  });
});

describe('the environment of a Lambda', () => {
  it.each([...workerNames])('%s knows just the tables it was granted', (name) => {
    const { Variables } = lambdaOf(name).Environment;
    const given = Object.keys(Variables).filter((variable) => variable.endsWith('_TABLE'));
    const granted = tableNames.filter((table) => workerShapes[name].tables[table]);
    expect(given.sort()).toEqual(granted.map(tableVariable).sort());
    expect(Variables).toMatchObject({
      STAGE: 'dev',
      POWERTOOLS_METRICS_NAMESPACE: 'ivip-messenger-dev',
    });
  });

  it('never that webhooks may lead to inner addresses: only the runner says so', () => {
    const given = workerNames.map((name) => lambdaOf(name).Environment.Variables.WEBHOOK_TARGETS);
    expect([...new Set(given)].sort()).toEqual(['public', undefined]);
  });

  it.each([
    ['TenantApi', ['IMPORTS_BUCKET']],
    ['OperatorApi', ['IMPORTS_QUEUE_URL']],
    ['RunImport', ['IMPORTS_BUCKET', 'IMPORTS_QUEUE_URL']],
    ['PlanGroupSend', ['PACE_QUEUE_URL']],
    ['PaceGroupSends', ['PACE_QUEUE_URL', 'SEND_QUEUE_URL']],
    ['SendTexts', ['CONFIGURATION_SET']],
    ['ReleaseText', ['SEND_NOW_QUEUE_URL']],
    ['CloseGroupSend', ['PACE_QUEUE_URL']],
    ['Sweep', ['PACE_QUEUE_URL', 'GROUP_SENDS_DUE_QUEUE_URL', 'DOUBTS_DUE_QUEUE_URL']],
    ['ReceiveText', []],
    ['OfferEvents', ['WEBHOOK_DELIVERIES_QUEUE_URL']],
    ['DeliverEvent', ['WEBHOOK_DELIVERIES_QUEUE_URL', 'WEBHOOK_TARGETS']],
    ['PublishEvents', ['LIVE_PUBLISH_URL', 'NOTIFICATIONS_QUEUE_URL']],
    ['NotifyPeople', ['NOTIFICATIONS_QUEUE_URL', 'PUSH_KEY_ID', 'PUSH_CONTACT']],
  ])('%s has %j beside its tables', (name, expected) => {
    const given = Object.keys(lambdaOf(name).Environment.Variables);
    const others = given.filter((one) => one !== 'STAGE' && !one.endsWith('_TABLE'));
    expect(others.sort()).toEqual(expect.arrayContaining(expected));
  });
});

describe('what a Lambda may do', () => {
  const changing = /:(UpdateItem|DeleteItem|BatchWriteItem|PartiQLUpdate|PartiQLDelete)$/;

  it.each([...workerNames])('%s only adds to the ledgers', (name) => {
    for (const ledger of tableNames.filter((table) => tableShapes[table].appendOnly)) {
      expect(actionsOn(name, ledger).filter((action) => changing.test(action))).toEqual([]);
    }
  });

  it.each([...workerNames])('%s cannot remove an opt-out', (name) => {
    const removing = /:(DeleteItem|BatchWriteItem|PartiQLDelete)$/;
    expect(actionsOn(name, 'opt-outs').filter((action) => removing.test(action))).toEqual([]);
  });

  it.each([...workerNames])('%s has no grant on `*`, except for traces and streams', (name) => {
    const open = statementsOf(name).filter((statement) => statement.Resource === '*');
    const traces = open.flatMap(({ Action }) => Action).filter((one) => one.startsWith('xray:'));
    expect(traces.sort()).toEqual(
      workerShapes[name].untraced ? [] : ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
    );
    for (const statement of open) {
      for (const action of [statement.Action].flat()) {
        expect(action).toMatch(/^xray:Put|^dynamodb:ListStreams$/);
      }
    }
  });

  it('lets the sender alone speak to the carrier, and only to send', () => {
    const speaking = workerNames.filter((name) =>
      textOf(statementsOf(name)).includes('sms-voice:'),
    );
    expect(speaking).toEqual(['SendTexts']);
    const actions = statementsOf('SendTexts').flatMap((statement) => statement.Action);
    expect(actions.filter((action) => action.startsWith('sms-voice:'))).toEqual([
      'sms-voice:SendTextMessage',
    ]);
  });

  it('never grants a whole service', () => {
    for (const name of workerNames) {
      const actions = statementsOf(name).flatMap((statement) => statement.Action);
      expect(actions.filter((action) => action.includes('*'))).toEqual([]);
    }
  });

  it('refuses a grant that would change a ledger', async () => {
    const { Stack } = await import('aws-cdk-lib');
    const { Code } = await import('aws-cdk-lib/aws-lambda');
    const { Worker } = await import('../../infra/run/lambda.ts');
    const { stageOf } = await import('../../infra/stage.ts');
    const { makeTables } = await import('../../infra/data/tables.ts');
    const stack = new Stack();
    const stage = stageOf(stack.node);
    const tables = makeTables(stack, stage);
    const code = Code.fromInline('export const handler = () => {};');
    const worker = new Worker(stack, 'Any', { shape: workerShapes.Sweep, code, stage });
    expect(() => worker.uses('audit', tables.audit, ['read', 'write'])).toThrow(/added and read/);
  });
});
