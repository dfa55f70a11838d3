import * as z from 'zod/mini';
import { type Check, type Finding, missing, there, waits } from './check.ts';
import { outputsOf } from './stack-outputs.ts';

const carrier = 'pinpoint-sms-voice-v2';

/** In the sandbox texts go only to ten verified numbers. */
export const checkSandbox: Check = async ({ ask }) => {
  const answer = await ask([carrier, 'describe-account-attributes']);
  const shape = z.object({
    AccountAttributes: z.array(z.object({ Name: z.string(), Value: z.string() })),
  });
  const tier = shape.parse(answer).AccountAttributes.find(({ Name }) => Name === 'ACCOUNT_TIER');
  const what = 'out of the SMS sandbox';
  if (tier?.Value === 'PRODUCTION') return [there(what, 'production')];
  return [
    missing(what, tier?.Value ?? 'AWS does not say', [
      'A person: console of AWS End User Messaging, SMS, Overview, "Move to production".',
      'AWS asks for the use, the website and how people opt in, and answers within days.',
    ]),
  ];
};

/** A new account may spend one dollar a month on texts. */
export const checkSpendLimit: Check = async ({ ask, stage, settings }) => {
  const answer = await ask([carrier, 'describe-spend-limits']);
  const shape = z.object({
    SpendLimits: z.array(
      z.object({ Name: z.string(), EnforcedLimit: z.number(), MaxLimit: z.number() }),
    ),
  });
  const name = 'TEXT_MESSAGE_MONTHLY_SPEND_LIMIT';
  const found = shape.parse(answer).SpendLimits.find((limit) => limit.Name === name);
  const what = 'spend limit';
  if (!found) return [missing(what, `AWS names no ${name}`, ['Open a case with AWS.'])];
  const wanted = settings.monthlyTextsUsd;
  const says = `$${found.EnforcedLimit} a month, and infra/stages/${stage}.ts asks for $${wanted}`;
  if (found.EnforcedLimit >= wanted) return [there(what, says)];
  const raise = [
    `aws ${carrier} set-text-message-spend-limit-override --region ${settings.region} \\`,
    `  --monthly-limit ${wanted}`,
  ];
  if (found.MaxLimit >= wanted) return [missing(what, says, raise)];
  const first = `A person: a case in the support center; AWS allows $${found.MaxLimit} now. Then:`;
  return [missing(what, says, [first, ...raise])];
};

/** Carriers block what is not registered. */
export const checkRegistrations: Check = async ({ ask }) => {
  const answer = await ask([carrier, 'describe-registrations']);
  const shape = z.object({
    Registrations: z.array(
      z.object({
        RegistrationId: z.string(),
        RegistrationType: z.string(),
        RegistrationStatus: z.string(),
      }),
    ),
  });
  const all = shape.parse(answer).Registrations;
  if (all.length === 0) {
    return [
      missing('registration', 'none', [
        'A person: console of AWS End User Messaging, SMS, Registrations. 10DLC: the brand, then a',
        'campaign, for each business; toll-free: verification. From days to weeks.',
      ]),
    ];
  }
  return all.map(({ RegistrationId, RegistrationType, RegistrationStatus }): Finding => {
    const what = `registration ${RegistrationId}`;
    const says = `${RegistrationType}: ${RegistrationStatus}`;
    if (RegistrationStatus === 'COMPLETE') return there(what, says);
    if (RegistrationStatus === 'REVIEWING') return waits(what, `${says}. AWS and carriers look`);
    return missing(what, says, [
      `aws ${carrier} describe-registration-versions --registration-id ${RegistrationId}`,
      'says what is asked; a person mends it in the console and submits it again.',
    ]);
  });
};

const Numbers = z.object({
  PhoneNumbers: z.array(
    z.object({
      PhoneNumber: z.string(),
      PhoneNumberId: z.string(),
      Status: z.string(),
      NumberType: z.string(),
      TwoWayEnabled: z.boolean(),
      TwoWayChannelArn: z.optional(z.string()),
      SelfManagedOptOutsEnabled: z.boolean(),
      PoolId: z.optional(z.string()),
    }),
  ),
});
type OneNumber = z.infer<typeof Numbers>['PhoneNumbers'][number];

/** A number whose replies do not reach us receives no STOP. */
export const checkNumbers: Check = async (given) => {
  const answer = await given.ask([carrier, 'describe-phone-numbers']);
  const numbers = Numbers.parse(answer).PhoneNumbers;
  if (numbers.length === 0) {
    return [
      missing('origination number', 'none', [
        `aws ${carrier} request-phone-number --iso-country-code US --message-type TRANSACTIONAL \\`,
        '  --number-capabilities SMS --number-type TEN_DLC --registration-id REGISTRATION_ID',
      ]),
    ];
  }
  const outputs = await outputsOf(given, `ivip-messenger-${given.stage}-run`);
  return numbers.map((one) => findingOf(one, outputs?.CarrierInboundTopicArn));
};

function findingOf(one: OneNumber, topic: string | undefined): Finding {
  const what = `number ${one.PhoneNumber}`;
  if (one.NumberType === 'SIMULATOR' && one.Status === 'ACTIVE') {
    return there(what, 'SIMULATOR: texts simulator phones alone, and none of them answers');
  }
  if (one.Status !== 'ACTIVE') return waits(what, `${one.NumberType}, ${one.Status}`);
  if (topic === undefined) return waits(what, 'needs the stacks, for its two-way topic');
  const lacks = [
    ...(one.TwoWayEnabled ? [] : ['replies go nowhere']),
    ...(one.TwoWayEnabled && one.TwoWayChannelArn !== topic ? ['replies go to another topic'] : []),
    ...(one.SelfManagedOptOutsEnabled
      ? []
      : ['the carrier answers STOP itself, and we do not hear']),
  ];
  if (lacks.length === 0) return there(what, `${one.NumberType}, two-way, self-managed opt-outs`);
  const target = one.PoolId
    ? `update-pool --pool-id ${one.PoolId}`
    : `update-phone-number --phone-number-id ${one.PhoneNumberId}`;
  return missing(what, lacks.join('; '), [
    `aws ${carrier} ${target} --two-way-enabled \\`,
    `  --two-way-channel-arn ${topic} --self-managed-opt-outs-enabled`,
  ]);
}

/** Where the stage has a canary, its number must be one that may text simulator phones. */
export const checkCanary: Check = async ({ ask, stage, settings: { canaryNumber: wanted } }) => {
  if (wanted === undefined) return [];
  const numbers = Numbers.parse(await ask([carrier, 'describe-phone-numbers'])).PhoneNumbers;
  const found = numbers.find(({ PhoneNumber }) => PhoneNumber === wanted);
  const what = 'canary';
  if (found?.NumberType === 'SIMULATOR') return [there(what, `texts from ${wanted}`)];
  return [
    missing(what, `${wanted} is ${found?.NumberType ?? 'no number of this account'}`, [
      `aws ${carrier} request-phone-number --iso-country-code US --message-type TRANSACTIONAL \\`,
      '  --number-capabilities SMS --number-type SIMULATOR',
      `Then write its number into canaryNumber of infra/stages/${stage}.ts, and deploy.`,
    ]),
  ];
};
