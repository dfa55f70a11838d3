import { matchesPattern } from '../../../infra/local/events/event-pattern.ts';
import { readEventSource } from '../../../infra/local/events/event-source.ts';
import { readSchedule } from '../../../infra/local/events/schedule-expression.ts';
import { functionNameIn } from '../../../infra/local/lambda/function-name.ts';
import {
  asFlag,
  asList,
  asNumber,
  asObject,
  asText,
  type JsonObject,
  parseObject,
} from '../../../infra/local/store/json.ts';
import type { Deployment } from '../../../infra/local/template/deployment.ts';
import type { Code } from '../code/read-code.ts';
import type { Faults } from '../faults/faults.ts';
import { Random } from '../faults/random.ts';
import type { Row } from '../store/rows.ts';
import { Store } from '../store/store.ts';
import { readTableShape } from '../store/table-shape.ts';
import { Agenda } from './agenda.ts';
import { SimulatedApi } from './api.ts';
import type { Around, Served, ServiceCall, Watch } from './around.ts';
import { SimulatedBucket } from './bucket.ts';
import { SimulatedCarrier } from './carrier.ts';
import { makeFunctions, type SimulatedFunction } from './functions.ts';
import { SimulatedQueue } from './queues.ts';
import { Rollout } from './rollout.ts';
import { serve } from './serve-call.ts';
import { SimulatedStream } from './streams.ts';

/** Not simulated: these serve only screens, webhooks and the search. */
const asleep = new Set([
  'IndexContacts',
  'IndexTexts',
  'PublishEvents',
  'OfferEvents',
  'DeliverEvent',
  'NotifyPeople',
]);

/** The whole template in one process and in virtual time, from one seed. */
export class World implements Around {
  readonly agenda: Agenda;
  readonly faults: Faults;
  readonly chance: Random;
  readonly store: Store;
  readonly bucket = new SimulatedBucket(this);
  readonly api = new SimulatedApi(this, (name) => this.#functionNamed(name));
  readonly carrier: SimulatedCarrier;
  readonly bucketName: string;
  readonly watch: Watch;
  /** The least time between two firings of a schedule. */
  strideMs = 0;
  readonly #seed: number;
  readonly #rollout: Rollout;
  readonly #functions: ReadonlyMap<string, SimulatedFunction>;
  readonly #queues: ReadonlyMap<string, SimulatedQueue>;
  readonly #streams = new Map<string, SimulatedStream[]>();
  readonly #deployment: Deployment;
  readonly #tableNames: ReadonlyMap<string, string>;
  #ids = 0;

  constructor(given: {
    deployment: Deployment;
    code: Code;
    /** Runs beside it until a deployment that comes in the middle. */
    older?: Code | undefined;
    seed: number;
    startMs: number;
    minutes: number;
    faults: Faults;
    watch: Watch;
  }) {
    const { deployment, seed, startMs, faults, watch } = given;
    this.#deployment = deployment;
    this.#seed = seed;
    this.agenda = new Agenda(startMs);
    this.faults = faults;
    this.watch = watch;
    this.chance = new Random(seed);
    this.#rollout = new Rollout(given, { ...given, seedOf: (name) => this.seedOf(name) });
    const tables = deployment.ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable');
    const now = () => this.agenda.nowMs;
    this.#tableNames = new Map(
      tables.map(({ logicalId, identity }) => [logicalId.replace(/Table.*$/, ''), identity.name]),
    );
    this.store = new Store(tables.map(readTableShape), { now, lag: (kind) => this.#lag(kind) });
    this.bucketName = deployment.ofType('AWS::S3::Bucket')[0]?.identity.name ?? '';
    this.#functions = makeFunctions(this, deployment);
    this.#queues = this.#makeQueues();
    this.carrier = new SimulatedCarrier(this, deployment);
    this.#makeFeeds();
    this.#startSchedules();
    this.store.tables.onCommit = (commit) => {
      for (const stream of this.#streams.get(commit.table) ?? []) stream.push(commit);
      watch.onCommit(commit);
    };
  }

  /** A seed for a part of the world, the same whatever other parts there are. */
  seedOf(name: string): number {
    let hash = this.#seed;
    for (const letter of name) hash = Math.imul(hash, 33) + letter.charCodeAt(0);
    return hash >>> 0;
  }

  codeOf(name: string): Code {
    return this.#rollout.codeOf(name, this.agenda.nowMs);
  }

  nextId(kind: string): string {
    return `${kind}-${this.#seed}-${++this.#ids}`;
  }

  record(line: string): void {
    this.watch.onStep(line);
  }

  noteError(place: string, event: string, error: Error | undefined): void {
    this.watch.onError(place, event, error);
  }

  /** The rows of a table as they are, by its name in the template. */
  rowsOf(name: string): Row[] {
    return this.store.rowsOf(this.tableNamed(name));
  }

  /** The deployed name of a table. */
  tableNamed(name: string): string {
    const found = this.#tableNames.get(name);
    if (!found) throw new Error(`The template has no table ${name}.`);
    return found;
  }

  queueOf(arn: string): SimulatedQueue | undefined {
    return this.#queues.get(arn);
  }

  queueAt(url: string): SimulatedQueue {
    const found = this.queues().find(({ shape }) => shape.url === url);
    if (!found) throw new Error(`There is no queue ${url}.`);
    return found;
  }

  queues(): readonly SimulatedQueue[] {
    return [...this.#queues.values()];
  }

  /** What streams gave up comes again. */
  redriveStreams(): void {
    for (const stream of [...this.#streams.values()].flat()) stream.redrive();
  }

  /** How much is on its way in queues and streams, dead letters apart. */
  waiting(): number {
    const fed = this.queues().filter(({ isFed }) => isFed);
    const streams = [...this.#streams.values()].flat();
    return [...fed, ...streams].reduce((sum, { waiting }) => sum + waiting, 0);
  }

  /** A call of a machine, in the moment in which it arrives. */
  serve(call: ServiceCall): Served {
    return serve(this, call);
  }

  /** To every queue that subscribed to the topic. */
  publish(topic: string, message: string): void {
    for (const { properties } of this.#deployment.ofType('AWS::SNS::Subscription')) {
      if (asText(properties.TopicArn) !== topic) continue;
      const Timestamp = new Date(this.agenda.nowMs).toISOString();
      const isRaw = asFlag(properties.RawMessageDelivery ?? false);
      const body = isRaw ? message : JSON.stringify({ Message: message, Timestamp });
      const queue = this.queueOf(asText(properties.Endpoint));
      this.agenda.after(this.chance.whole(20, 400), () => queue?.send(body));
    }
  }

  /** To the targets of every rule that wants such an event. */
  emit(event: JsonObject): void {
    for (const { properties } of this.#deployment.ofType('AWS::Events::Rule')) {
      if (properties.EventPattern === undefined) continue;
      if (!matchesPattern(asObject(properties.EventPattern), event)) continue;
      for (const target of asList(properties.Targets)) {
        const queue = this.queueOf(asText(asObject(target).Arn));
        this.agenda.after(this.chance.whole(100, 2000), () => queue?.send(JSON.stringify(event)));
      }
    }
  }

  #functionNamed(name: string): SimulatedFunction {
    const found = [...this.#functions.values()].find(({ shape }) => shape.name === name);
    if (!found) throw new Error(`The template has no function ${name}.`);
    return found;
  }

  /** How old the rows are that such a read sees. */
  #lag(kind: 'table' | 'index'): number {
    if (!this.faults.happens('read lags')) return 0;
    return this.faults.chance('read lags').whole(1, kind === 'index' ? 3000 : 1000);
  }

  /** By its ARN, with or without a version, or by its name. */
  #findFunction(id: string): SimulatedFunction | undefined {
    return this.#functions.get(id) ?? this.#functions.get(functionNameIn(id));
  }

  #makeQueues(): ReadonlyMap<string, SimulatedQueue> {
    const made = this.#deployment.ofType('AWS::SQS::Queue').map(({ properties, identity }) => {
      const given = properties.RedrivePolicy;
      const redrive = typeof given === 'string' ? parseObject(given) : asObject(given ?? {});
      const arn = identity.attributes.Arn ?? '';
      const shape = {
        name: identity.name,
        url: identity.ref,
        arn,
        visibilityMs: asNumber(properties.VisibilityTimeout, 30) * 1000,
        mostReceives: given === undefined ? undefined : asNumber(redrive.maxReceiveCount, 10),
        deadLetterArn: asText(redrive.deadLetterTargetArn) || undefined,
      };
      return [arn, new SimulatedQueue(this, shape)] as const;
    });
    return new Map(made);
  }

  #makeFeeds(): void {
    const tables = this.#deployment.ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable');
    for (const mapping of this.#deployment.ofType('AWS::Lambda::EventSourceMapping')) {
      const source = readEventSource(mapping.properties);
      const to = this.#findFunction(source.functionArn);
      if (!to) throw new Error(`${mapping.logicalId} feeds a function that is not known.`);
      if (asleep.has(to.shape.name)) continue;
      const queue = this.queueOf(source.sourceArn);
      if (queue) {
        queue.feed(source, to);
        continue;
      }
      const name = /:table\/([^/]+)\/stream\//.exec(source.sourceArn)?.[1] ?? '';
      const table = tables.find(({ identity }) => identity.name === name);
      if (!table) throw new Error(`${mapping.logicalId} follows a table that is not known.`);
      const streams = this.#streams.get(name) ?? [];
      streams.push(new SimulatedStream(this, readTableShape(table), { source, to }));
      this.#streams.set(name, streams);
    }
  }

  #startSchedules(): void {
    for (const { properties } of this.#deployment.ofType('AWS::Events::Rule')) {
      if (properties.ScheduleExpression === undefined || properties.State === 'DISABLED') continue;
      const next = readSchedule(asText(properties.ScheduleExpression));
      const targets = asList(properties.Targets).map(asObject);
      const arm = () => {
        const from = Math.max(this.agenda.nowMs, this.agenda.nowMs + this.strideMs - 60_000);
        this.agenda.at(next(from) ?? Infinity, () => {
          for (const { Arn, Input } of targets) {
            const event = JSON.parse(asText(Input ?? '{}')) as object;
            this.#findFunction(asText(Arn))?.invoke(event, () => undefined);
          }
          arm();
        });
      };
      arm();
    }
  }
}
