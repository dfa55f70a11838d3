import type { SendText } from '../../../infra/local/carrier/send-text-request.ts';
import type { JsonObject } from '../../../infra/local/store/json.ts';
import type { Code } from '../code/read-code.ts';
import type { Faults } from '../faults/faults.ts';
import type { Random } from '../faults/random.ts';
import type { Commit } from '../store/rows.ts';
import type { Agenda } from './agenda.ts';

/** What really happened to a call to the carrier; only the carrier knows. */
export type CarrierCall = {
  readonly text: SendText;
  readonly atMs: number;
  /** Whether the carrier took the text, whatever it answered. */
  readonly accepted: boolean;
  /** What it answered: `silence` and `broken` leave the caller unsure. */
  readonly answer: 'taken' | 'throttled' | 'opted out' | 'silence' | 'broken';
};

/** What a service answers, and how much longer than usual that takes. */
export type Served = ({ readonly value: unknown } | { readonly error: Error }) & {
  readonly lateMs: number;
};

/** A call of a machine to a service. */
export type ServiceCall = {
  readonly service: string;
  readonly command: string;
  readonly input: unknown;
};

/** The observers: the checks, the people behind the phones, and the recorded story. */
export type Watch = {
  onCommit(commit: Commit): void;
  onCarrierCall(call: CarrierCall): void;
  /** A message was put into a queue, to be seen at a time. */
  onMessage(queue: string, body: string, atMs: number): void;
  /** A text has reached a phone. */
  onPhone(text: SendText): void;
  /** Somebody of an account decides about words that may mean stop. */
  onDecision(person: { accountId: string; phone: string }): void;
  onReply(text: { from: string; to: string; body: string }): void;
  onError(place: string, event: string, error: Error | undefined): void;
  onStep(line: string): void;
};

type Queued = { delayMs?: number; groupId?: string | undefined };

/** What a part of the world may ask of all around it. */
export type Around = {
  readonly agenda: Agenda;
  readonly faults: Faults;
  readonly chance: Random;
  readonly watch: Watch;
  readonly bucketName: string;
  nextId(kind: string): string;
  /** What a new machine of a function runs. */
  codeOf(name: string): Code;
  /** A seed for a part of the world, the same whatever other parts there are. */
  seedOf(name: string): number;
  record(line: string): void;
  noteError(place: string, event: string, error: Error | undefined): void;
  queueOf(arn: string): { send(body: string, given?: Queued): string } | undefined;
  /** A call of a machine, in the moment in which it arrives. */
  serve(call: ServiceCall): Served;
  /** To every queue that subscribed to the topic. */
  publish(topic: string, message: string): void;
  /** To the targets of every rule that wants such an event. */
  emit(event: JsonObject): void;
};
