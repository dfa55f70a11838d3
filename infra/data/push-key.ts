import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Stage } from '../stage.ts';

/**
 * The key with which we sign for push services (VAPID). It never leaves KMS. With another key every
 * browser would have to register anew, so it is kept like data.
 */
export function makePushKey(scope: Construct, stage: Stage): Key {
  return new Key(scope, 'PushKey', {
    description: 'Signs for the push services of browsers: notifications of new texts.',
    keySpec: KeySpec.ECC_NIST_P256,
    keyUsage: KeyUsage.SIGN_VERIFY,
    removalPolicy: stage.keepData,
  });
}
