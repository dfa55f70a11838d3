import { describe, expect, it } from 'vitest';
import { composed, resourcesOf, templateOf, textOf } from '../composed.ts';

/** What AWS refuses only when somebody deploys, of a stage that has everything. */
const everything = {
  onCall: ['olga@ivip.example', '+12485550199'],
  operatorEmail: 'olga@ivip.example',
  canaryNumber: '+12065550100',
  webDomain: {
    name: 'app.example.com',
    certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
    apiName: 'api.example.com',
  },
};
const app = composed('prod', everything);
const parts = ['Data', 'Run', 'Web', 'Watch'] as const;
const run = templateOf(app, 'Run');

type Made = { Properties?: Record<string, unknown>; DeletionPolicy?: string };
const ownNames = /^(BackupVault|LogGroup|Queue|Topic|Bucket|Table|Function|Role)Name$/;

describe('a first deployment that fails', () => {
  const named = parts.flatMap((part) =>
    Object.entries(templateOf(app, part).toJSON().Resources as Record<string, Made>).flatMap(
      ([id, { Properties = {}, DeletionPolicy }]) =>
        Object.entries(Properties).flatMap(([property, name]) =>
          ownNames.test(property) && typeof name === 'string' ? { id, name, DeletionPolicy } : [],
        ),
    ),
  );

  it('leaves nothing behind whose name the second one would need', () => {
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter(({ DeletionPolicy }) => DeletionPolicy === 'Retain')).toEqual([]);
  });

  it('leaves no names behind that two stages of one AWS account would share', () => {
    expect(named.filter(({ name }) => !name.includes('ivip-messenger-prod'))).toEqual([]);
  });
});

describe('the limits of AWS', () => {
  it.each(parts)('are far for a template: resources, outputs, bytes of %s', (part) => {
    const { Resources, Outputs = {}, ...rest } = templateOf(app, part).toJSON();
    expect(Object.keys(Resources).length).toBeLessThanOrEqual(500);
    expect(Object.keys(Outputs).length).toBeLessThanOrEqual(200);
    expect(textOf({ Resources, Outputs, ...rest }).length).toBeLessThan(1_000_000);
  });

  it('are not met by the variables of a Lambda: 4 KB', () => {
    const sizes = resourcesOf(run, 'AWS::Lambda::Function').map(([id, { Properties }]) => {
      const { Variables } = Properties.Environment as { Variables: Record<string, unknown> };
      const bytes = Object.entries(Variables).map(([name, value]) => name + written(value));
      return [id, bytes.join('').length] as const;
    });
    expect(sizes.filter(([, bytes]) => bytes > 4_096)).toEqual([]);
    expect(Math.max(...sizes.map(([, bytes]) => bytes))).toBeGreaterThan(2_000);
  });

  it("are not met by a role's policies: 10,240 characters", () => {
    const sizes = resourcesOf(run, 'AWS::IAM::Policy').map(
      ([id, { Properties }]) => [id, written(Properties.PolicyDocument).length] as const,
    );
    expect(sizes.filter(([, characters]) => characters > 10_240)).toEqual([]);
    expect(Math.max(...sizes.map(([, characters]) => characters))).toBeGreaterThan(5_000);
  });

  it('are not met by descriptions, routes, and the alarms of one widget', () => {
    const described = resourcesOf(run, 'AWS::Lambda::Function').map(([, one]) =>
      String(one.Properties.Description),
    );
    expect(described.filter((text) => text.length > 256)).toEqual([]);
    expect(resourcesOf(run, 'AWS::ApiGatewayV2::Route').length).toBeLessThanOrEqual(300);
    const alarms = resourcesOf(templateOf(app, 'Watch'), 'AWS::CloudWatch::Alarm');
    expect(alarms.length).toBeLessThanOrEqual(100);
  });
});

/**
 * As long as CloudFormation will write it, or longer: a name that it makes has the stack's name,
 * the id and 13 letters, which the name of an export exceeds. An ARN has 46 letters before it, the
 * address of a queue 49.
 */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const [[kind, of] = []] = Object.entries(value);
  if (kind === 'Fn::Join') return of[1].map(written).join('');
  if (kind === 'Fn::ImportValue') return `${of}${String(of).includes('Arn') ? space(46) : ''}`;
  if (kind === 'Ref' && String(of).startsWith('AWS::')) return '111122223333';
  if (kind === 'Ref' || kind?.startsWith('Fn::')) return `${space(86)}${[of].flat().at(0)}`;
  const entries = Object.entries(value).map(([name, one]) => `"${name}":${written(one)}`);
  return `{${entries.join()}}`;
}

function space(characters: number): string {
  return ' '.repeat(characters);
}
