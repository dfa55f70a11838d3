import { createHash, hash } from 'node:crypto';
import {
  ConflictException,
  PinpointSMSVoiceV2ServiceException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  ThrottlingException,
  ValidationException,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { S3ServiceException } from '@aws-sdk/client-s3';
import middy from '@middy/core';
import { decodeTime, encodeTime, monotonicFactory, ulid } from 'ulid';
import type { Stands } from '../code/machine-modules.ts';
import type { Random } from '../faults/random.ts';
import type { Around } from './around.ts';

/** The machine that they run on. */
type Machine = {
  readonly shape: { readonly name: string };
  readonly world: Around;
  readonly chance: Random;
  readonly isDead: boolean;
  call(service: string, command: string, input: unknown): Promise<unknown>;
};
type Asked = () => Machine;

/** A command of an SDK: known by its class's name. */
class Command {
  readonly input: unknown;
  constructor(input: unknown) {
    this.input = input;
  }
}

function commands(...names: readonly string[]): Record<string, typeof Command> {
  const named = (name: string) => ({ [name]: class extends Command {} })[name] ?? Command;
  return Object.fromEntries(names.map((name) => [name, named(name)]));
}

const storeCommands = commands(
  'GetCommand',
  'QueryCommand',
  'ScanCommand',
  'BatchGetCommand',
  'PutCommand',
  'UpdateCommand',
  'DeleteCommand',
  'BatchWriteCommand',
  'TransactWriteCommand',
  'BatchExecuteStatementCommand',
);
const carrierCommands = commands('SendTextMessageCommand');
const carrierErrors = {
  ConflictException,
  PinpointSMSVoiceV2ServiceException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  ThrottlingException,
  ValidationException,
};
const queueCommands = commands('SendMessageCommand', 'SendMessageBatchCommand');
const bucketCommands = commands('GetObjectCommand', 'PutObjectCommand');
const poolCommands = commands(
  'AdminCreateUserCommand',
  'AdminDisableUserCommand',
  'AdminEnableUserCommand',
  'AdminGetUserCommand',
  'AdminUserGlobalSignOutCommand',
);

/**
 * What machines find in place of the SDKs: clients whose `send` is a call in virtual time. And in
 * place of chance and of timers: their own. `atTurn` says which machine asks.
 */
export function standIns(atTurn: Asked): Stands {
  const client = (service: string) =>
    class {
      readonly middlewareStack = { removeByTag: () => undefined };
      readonly config = {};
      send(command: Command): Promise<unknown> {
        return atTurn().call(service, command.constructor.name, command.input);
      }
    };
  const chance = () => atTurn().chance.next();
  return {
    '@aws-sdk/client-dynamodb': { DynamoDBClient: class {} },
    '@aws-sdk/lib-dynamodb': {
      DynamoDBDocumentClient: { from: () => new (client('store'))() },
      ...storeCommands,
    },
    '@aws-sdk/client-sqs': { SQSClient: client('queues'), ...queueCommands },
    '@aws-sdk/client-pinpoint-sms-voice-v2': {
      ...carrierErrors,
      PinpointSMSVoiceV2Client: client('carrier'),
      ...carrierCommands,
    },
    '@aws-sdk/client-s3': { S3ServiceException, S3Client: client('bucket'), ...bucketCommands },
    '@aws-sdk/s3-presigned-post': {
      createPresignedPost: async (_: unknown, { Key }: { Key: string }) => {
        return { url: 'https://uploads.example', fields: { key: Key } };
      },
    },
    '@aws-sdk/client-cognito-identity-provider': {
      CognitoIdentityProviderClient: client('pool'),
      ...poolCommands,
    },
    '@middy/core': {
      __esModule: true,
      // Its timer is real, but the world decides when a machine's time is over.
      default: () => middy({ timeoutEarlyInMillis: 0 }),
    },
    '@aws-lambda-powertools/logger': { Logger: loggerOf(atTurn) },
    '@aws-lambda-powertools/logger/middleware': {
      injectLambdaContext: () => ({ before: () => undefined }),
    },
    '@aws-lambda-powertools/metrics': {
      Metrics: class {
        addMetric(): void {}
        hasStoredMetrics = () => false;
      },
      MetricUnit: {},
    },
    'node:timers/promises': {
      setTimeout: (ms: number) =>
        new Promise<void>((resolve) => {
          const machine = atTurn();
          machine.world.agenda.after(ms, () => {
            if (machine.isDead) return;
            machine.world.agenda.touch();
            resolve();
          });
        }),
    },
    'node:crypto': {
      createHash,
      hash,
      randomUUID: () => `${hex(chance, 8)}-${hex(chance, 4)}-4${hex(chance, 3)}-${hex(chance, 12)}`,
    },
    ulid: {
      ulid: (atMs: number) => ulid(atMs, chance),
      monotonicFactory: () => monotonicFactory(chance),
      decodeTime,
      encodeTime,
    },
  };
}

function hex(chance: () => number, length: number): string {
  return Array.from({ length }, () => Math.floor(chance() * 16).toString(16)).join('');
}

function loggerOf(atTurn: Asked) {
  return class {
    appendKeys(): void {}
    info(): void {}
    warn(): void {}
    error(event: string, fields: { error?: Error }): void {
      const { world, shape } = atTurn();
      world.noteError(shape.name, event, fields.error);
    }
  };
}
