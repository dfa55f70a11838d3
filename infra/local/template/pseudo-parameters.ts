import type { Json } from '../store/json.ts';
import type { Place } from './physical-names.ts';
import type { Stack } from './template.ts';

/**
 * The value of an `AWS::` parameter; `undefined` when `name` is none. The value itself is
 * undefined for AWS::NoValue.
 */
export function pseudoParameter(
  name: string,
  stack: Stack,
  place: Place,
): { value: Json | undefined } | undefined {
  const { region, account } = place;
  switch (name) {
    case 'AWS::Region':
      return { value: region };
    case 'AWS::AccountId':
      return { value: account };
    case 'AWS::Partition':
      return { value: 'aws' };
    case 'AWS::URLSuffix':
      return { value: 'amazonaws.com' };
    case 'AWS::StackName':
      return { value: stack.name };
    case 'AWS::StackId':
      return { value: `arn:aws:cloudformation:${region}:${account}:stack/${stack.name}/local` };
    case 'AWS::NotificationARNs':
      return { value: [] };
    case 'AWS::NoValue':
      return { value: undefined };
    default:
      return undefined;
  }
}
