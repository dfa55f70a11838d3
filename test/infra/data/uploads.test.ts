import { expect, it } from 'vitest';
import { composed, resourceNamed, resourcesOf, templateOf, textOf } from '../composed.ts';

const app = composed('dev', { origins: ['https://app.example.com', 'https://crm.example.com'] });
const data = templateOf(app, 'Data');
const run = templateOf(app, 'Run');
const bucket = resourcesOf(data, 'AWS::S3::Bucket')[0]?.[1];

it('keeps uploaded files private and encrypted', () => {
  expect(bucket?.Properties).toMatchObject({
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [
        { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
      ],
    },
  });
  expect(bucket?.DeletionPolicy).toBe('Retain');
  const policy = textOf(resourcesOf(data, 'AWS::S3::BucketPolicy'));
  expect(policy).toContain('"aws:SecureTransport":"false"');
  expect(policy).toContain('"s3:TlsVersion":1.2');
});

it('forgets an upload after 30 days, the refused rows after 90, an export after 7', () => {
  expect(bucket?.Properties.LifecycleConfiguration).toMatchObject({
    Rules: expect.arrayContaining([
      expect.objectContaining({ Prefix: 'uploads/', ExpirationInDays: 30, Status: 'Enabled' }),
      expect.objectContaining({ Prefix: 'results/', ExpirationInDays: 90, Status: 'Enabled' }),
      expect.objectContaining({ Prefix: 'exports/', ExpirationInDays: 7, Status: 'Enabled' }),
    ]),
  });
});

it('takes upload forms from the named web pages', () => {
  expect(bucket?.Properties.CorsConfiguration).toMatchObject({
    CorsRules: [
      {
        AllowedMethods: ['POST'],
        AllowedOrigins: ['https://app.example.com', 'https://crm.example.com'],
      },
    ],
  });
});

it('starts an import for each upload, without a custom resource', () => {
  expect(bucket?.Properties.NotificationConfiguration).toEqual({
    EventBridgeConfiguration: { EventBridgeEnabled: true },
  });
  const rules = resourcesOf(run, 'AWS::Events::Rule').map(([, rule]) => rule.Properties);
  const rule = rules.find((one) => one.EventPattern);
  expect(rule?.EventPattern).toMatchObject({
    source: ['aws.s3'],
    'detail-type': ['Object Created'],
    detail: { object: { key: [{ prefix: 'uploads/' }] } },
  });
  expect(textOf(rule?.EventPattern)).toContain('ImportsBucket');
  expect(textOf(rule?.Targets)).toContain('ImportsQueue');
  expect(textOf(rule?.Targets)).toContain('ImportsDead');
});

it('lets the API write uploads and read results, and the import the other way round', () => {
  const granted = (name: string) => {
    const policy = resourceNamed(run, 'AWS::IAM::Policy', `${name}RoleDefaultPolicy`).Properties;
    const { Statement } = policy.PolicyDocument as { Statement: { Action: unknown }[] };
    const files = Statement.filter((one) => textOf(one.Action).includes('s3:'));
    return files.map((one) => [
      one.Action,
      textOf(one).match(/(uploads|results|exports)(?=\/\*)/g) ?? [],
    ]);
  };
  expect(granted('TenantApi')).toEqual([
    ['s3:GetObject', ['exports', 'results']],
    ['s3:PutObject', ['uploads']],
  ]);
  expect(granted('RunImport').flat(2).sort()).toEqual(
    ['s3:GetObject', 's3:ListBucket', 's3:PutObject', 'results', 'results', 'uploads'].sort(),
  );
});
