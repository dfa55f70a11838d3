import { type AskAws, AwsRefused } from '../../../infra/operate/ask-aws.ts';

/** What AWS answers, by the words of the call; a text is the name of an error. */
export type Answers = Readonly<Record<string, unknown>>;

/** Answers from a list; any other call was not expected, and fails. */
export function askFrom(answers: Answers): AskAws {
  return async (words) => {
    const asked = words.join(' ');
    if (!Object.hasOwn(answers, asked)) throw new Error(`There is no answer for: ${asked}`);
    const answer = answers[asked];
    if (typeof answer === 'string') throw new AwsRefused(answer, `${asked}: ${answer}`);
    return answer;
  };
}

const sms = 'pinpoint-sms-voice-v2';
const stack = (name: string) => `cloudformation describe-stacks --stack-name ${name}`;
const stackOf = (outputs: Record<string, string>) => ({
  Stacks: [
    {
      StackStatus: 'CREATE_COMPLETE',
      Outputs: Object.entries(outputs).map(([OutputKey, OutputValue]) => ({
        OutputKey,
        OutputValue,
      })),
    },
  ],
});

/** An AWS account on its first day. */
export const emptyAccount: Answers = {
  'sts get-caller-identity': {
    UserId: 'AIDAEXAMPLE',
    Account: '111122223333',
    Arn: 'arn:aws:iam::111122223333:user/ops',
  },
  'lambda get-account-settings': {
    AccountLimit: { ConcurrentExecutions: 10, UnreservedConcurrentExecutions: 10 },
  },
  [stack('CDKToolkit')]: 'ValidationError',
  [stack('ivip-messenger-prod-data')]: 'ValidationError',
  [stack('ivip-messenger-prod-run')]: 'ValidationError',
  [stack('ivip-messenger-prod-web')]: 'ValidationError',
  [stack('ivip-messenger-prod-watch')]: 'ValidationError',
  [`${sms} describe-account-attributes`]: {
    AccountAttributes: [{ Name: 'ACCOUNT_TIER', Value: 'SANDBOX' }],
  },
  [`${sms} describe-spend-limits`]: {
    SpendLimits: [
      {
        Name: 'TEXT_MESSAGE_MONTHLY_SPEND_LIMIT',
        EnforcedLimit: 1,
        MaxLimit: 1,
        Overridden: false,
      },
    ],
  },
  [`${sms} describe-registrations`]: { Registrations: [] },
  [`${sms} describe-phone-numbers`]: { PhoneNumbers: [] },
};

const inbound = 'arn:aws:sns:us-east-1:111122223333:inbound';
const alarms = 'arn:aws:sns:us-east-1:111122223333:alarms';

/** A number with all its settings. */
export const wiredNumber = {
  PhoneNumber: '+12485550142',
  PhoneNumberId: 'phone-1',
  Status: 'ACTIVE',
  NumberType: 'TEN_DLC',
  TwoWayEnabled: true,
  TwoWayChannelArn: inbound,
  SelfManagedOptOutsEnabled: true,
};

/** Where CloudFront put the Messenger. */
export const webUrl = 'https://d111.cloudfront.net';
const webStackCall = stack('ivip-messenger-prod-web');

/** The call whose answer lists the numbers. */
export const numbersCall = `${sms} describe-phone-numbers`;

/** The same account after everything is set up. */
export const readyAccount: Answers = {
  ...emptyAccount,
  'lambda get-account-settings': { AccountLimit: { ConcurrentExecutions: 1000 } },
  [stack('CDKToolkit')]: stackOf({ BucketName: 'cdk-assets' }),
  [stack('ivip-messenger-prod-data')]: stackOf({}),
  [stack('ivip-messenger-prod-run')]: stackOf({
    UserPoolId: 'us-east-1_Pool',
    CarrierInboundTopicArn: inbound,
  }),
  [webStackCall]: stackOf({ WebUrl: webUrl }),
  [stack('ivip-messenger-prod-watch')]: stackOf({ AlarmsTopicArn: alarms }),
  [`${sms} describe-account-attributes`]: {
    AccountAttributes: [{ Name: 'ACCOUNT_TIER', Value: 'PRODUCTION' }],
  },
  [`${sms} describe-spend-limits`]: {
    SpendLimits: [
      { Name: 'TEXT_MESSAGE_MONTHLY_SPEND_LIMIT', EnforcedLimit: 5000, MaxLimit: 5000 },
    ],
  },
  [`${sms} describe-registrations`]: {
    Registrations: [
      {
        RegistrationId: 'registration-1',
        RegistrationType: 'US_TEN_DLC_CAMPAIGN_REGISTRATION',
        RegistrationStatus: 'COMPLETE',
      },
    ],
  },
  'cognito-idp list-users-in-group --group-name operator --user-pool-id us-east-1_Pool': {
    Users: [{ Username: 'olga' }],
  },
  [`sns list-subscriptions-by-topic --topic-arn ${alarms}`]: {
    Subscriptions: [{ SubscriptionArn: `${alarms}:1`, Protocol: 'email' }],
  },
  [numbersCall]: { PhoneNumbers: [wiredNumber] },
};
