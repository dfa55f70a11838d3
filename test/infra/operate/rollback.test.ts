import { describe, expect, it } from 'vitest';
import type { AskAws } from '../../../infra/operate/ask-aws.ts';
import { planRollback } from '../../../infra/operate/rollback/plan-rollback.ts';
import { rollBack } from '../../../infra/operate/rollback/roll-back.ts';
import { workerNames } from '../../../infra/run/workers.ts';

const since = '2026-11-29T12:00:00Z';
const old = { version: '7', publishedAt: '2026-11-20T09:00:00.000+0000' };
const older = { version: '6', publishedAt: '2026-11-10T09:00:00.000+0000' };
const bad = { version: '8', publishedAt: '2026-11-29T12:03:00.000+0000' };

describe('which version it goes back to', () => {
  it.each([
    [
      'the one before the deployment',
      '8',
      [older, old, bad],
      { do: 'repoint', from: '8', to: '7' },
    ],
    ['when it was done before, it stays', '7', [older, old, bad], { do: 'leave' }],
    ['what the deployment did not change stays', '7', [older, old], { do: 'leave' }],
    ['what is new has nothing to go back to', '8', [bad], { do: 'leave' }],
    [
      'by number, not as text',
      '11',
      [
        { ...older, version: '9' },
        { ...old, version: '10' },
        { ...bad, version: '11' },
      ],
      { do: 'repoint', from: '11', to: '10' },
    ],
  ])('%s', (_what, live, versions, step) => {
    expect(planRollback({ live, versions, since })).toMatchObject(step);
  });
});

/** A stage whose last deployment changed SendTexts alone, and is shifting it still. */
function recorded() {
  const changed: string[] = [];
  const part = (ResourceType: string, begin: string, PhysicalResourceId: string) => {
    return { ResourceType, LogicalResourceId: `${begin}0A1B2C3D`, PhysicalResourceId };
  };
  const parts = [
    part('AWS::CodeDeploy::Application', 'ShiftApplication', 'app'),
    ...workerNames.flatMap((name) => [
      part('AWS::Lambda::Function', `${name}Function`, `fn-${name}`),
      part('AWS::CodeDeploy::DeploymentGroup', `Shift${name}`, `group-${name}`),
    ]),
  ];
  const ask: AskAws = async (words) => {
    const hits = words.some((word) => word.endsWith('-SendTexts'));
    switch (words[1]) {
      case 'list-stack-resources':
        return { StackResourceSummaries: parts };
      case 'list-deployments':
        return { deployments: hits ? ['d-1'] : [] };
      case 'get-alias':
        return { FunctionVersion: hits ? '8' : '7', Name: 'live' };
      case 'list-versions-by-function': {
        const all = [{ version: '$LATEST', publishedAt: bad.publishedAt }, older, old];
        const Versions = [...all, ...(hits ? [bad] : [])].map((one) => {
          return { Version: one.version, LastModified: one.publishedAt };
        });
        return { Versions };
      }
      default:
        changed.push(words.join(' '));
        return {};
    }
  };
  return { ask, changed };
}

describe('a rollback', () => {
  it('stops the shift and takes back what the deployment changed, and nothing else', async () => {
    const { ask, changed } = recorded();
    const done = await rollBack({ stage: 'prod', since }, ask);
    expect(changed).toEqual([
      'deploy stop-deployment --deployment-id d-1 --auto-rollback-enabled',
      'lambda update-alias --function-name fn-SendTexts --name live --function-version 7 ' +
        '--routing-config AdditionalVersionWeights={}',
    ]);
    expect(done).toHaveLength(workerNames.length);
    expect(done.filter(({ step }) => step.do === 'repoint').map(({ name }) => name)).toEqual([
      'SendTexts',
    ]);
  });

  it('says what it would do and changes nothing', async () => {
    const { ask, changed } = recorded();
    const done = await rollBack({ stage: 'prod', since, dryRun: true, lambda: 'SendTexts' }, ask);
    expect(done).toMatchObject([{ stopped: ['d-1'], step: { do: 'repoint', to: '7' } }]);
    expect(changed).toEqual([]);
  });

  it.each([
    [{ since: 'an hour ago' }, '--since is when the deployment began'],
    [{ since, lambda: 'SendText' }, '--lambda is one of: TenantApi'],
  ])('refuses %o', async (wish, because) => {
    const { ask, changed } = recorded();
    await expect(rollBack({ stage: 'prod', ...wish }, ask)).rejects.toThrow(because);
    expect(changed).toEqual([]);
  });
});
