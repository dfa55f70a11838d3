import { describe, expect, it } from 'vitest';
import { workerNames, workerShapes } from '../../infra/run/workers.ts';
import { composed, resourceNamed, resourcesOf, templateOf, textOf } from './composed.ts';

const app = composed('prod');
const run = templateOf(app, 'Run');
const dev = templateOf(composed('dev'), 'Run');
const groupOf = (name: string, template = run) =>
  resourceNamed(template, 'AWS::CodeDeploy::DeploymentGroup', `Shift${name}`).Properties;

describe('new code', () => {
  it.each([...workerNames])(
    'of %s takes over behind its alias, and goes back on its alarm',
    (name) => {
      const alarmName = `ivip-messenger-prod-${name}Fails`;
      expect(groupOf(name)).toMatchObject({
        AlarmConfiguration: { Enabled: true, Alarms: [{ Name: alarmName }] },
        AutoRollbackConfiguration: { Enabled: true },
      });
      expect(textOf(groupOf(name).DeploymentConfigName)).toContain('LambdaCanary10Percent5Minutes');
      const alarms = resourcesOf(templateOf(app, 'Watch'), 'AWS::CloudWatch::Alarm');
      expect(alarms.map(([, one]) => one.Properties.AlarmName)).toContain(alarmName);
    },
  );

  it('takes over at once where no customers are', () => {
    expect(textOf(groupOf('SendTexts', dev).DeploymentConfigName)).toContain('LambdaAllAtOnce');
  });

  it('is reached by its alias alone: by gateway, queues, streams, rules and sockets', () => {
    const callers = [
      ['AWS::ApiGatewayV2::Integration', 'IntegrationUri'],
      ['AWS::Lambda::EventSourceMapping', 'FunctionName'],
      ['AWS::Lambda::Permission', 'FunctionName'],
      ['AWS::AppSync::DataSource', 'LambdaConfig'],
    ] as const;
    const aliases = resourcesOf(run, 'AWS::Lambda::Alias').map(([id]) => id);
    expect(aliases).toHaveLength(workerNames.length);
    for (const [type, property] of callers) {
      const called = resourcesOf(run, type).map(([, one]) => textOf(one.Properties[property]));
      expect(called.length).toBeGreaterThan(0);
      for (const one of called)
        expect(aliases.some((id) => one.includes(`"Ref":"${id}"`))).toBe(true);
    }
    const rules = resourcesOf(run, 'AWS::Events::Rule').map(([, one]) => textOf(one.Properties));
    expect(rules.filter((one) => /"Ref":"SweepLive/.test(one))).toHaveLength(1);
  });

  it('leaves the version before it in place, to go back to', () => {
    for (const [, one] of resourcesOf(run, 'AWS::Lambda::Version')) {
      expect(one.DeletionPolicy).toBe('Retain');
    }
  });
});

describe('places of their own', () => {
  const placesOf = (template: typeof run) =>
    resourcesOf(template, 'AWS::Lambda::Function').map(([, one]) =>
      Number(one.Properties.ReservedConcurrentExecutions ?? 0),
    );

  it('leave the hundred free that AWS asks for, and more', () => {
    const all = placesOf(run).reduce((sum, each) => sum + each, 0);
    expect(all).toBeGreaterThan(0);
    expect(all).toBeLessThanOrEqual(700);
  });

  it('are as many for replies as their queue feeds at once', () => {
    const { ReservedConcurrentExecutions } = resourceNamed(
      run,
      'AWS::Lambda::Function',
      'ReceiveTextFunction',
    ).Properties;
    expect(ReservedConcurrentExecutions).toBe(workerShapes.ReceiveText.atOnce);
    const mapping = resourcesOf(run, 'AWS::Lambda::EventSourceMapping').find(([, one]) =>
      textOf(one.Properties.EventSourceArn).includes('InboundQueue'),
    );
    expect(mapping?.[1].Properties.ScalingConfig).toEqual({ MaximumConcurrency: 20 });
  });

  it('are given by no account that has too few to give', () => {
    expect(placesOf(dev).every((places) => places === 0)).toBe(true);
  });
});
