import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeBuckets } from './bucket/buckets.ts';
import { Carrier } from './carrier/carrier.ts';
import { Phones } from './carrier/phones.ts';
import { Activity } from './clock/activity.ts';
import type { Clock } from './clock/clock.ts';
import { type ClockStart, keepClock, openClock } from './clock/clock-file.ts';
import { makeIdle } from './clock/idle.ts';
import { TimeTravel } from './clock/time-travel.ts';
import { makeEventBus } from './events/event-bus.ts';
import { makeTargets } from './events/event-targets.ts';
import { startSchedules } from './events/schedules.ts';
import { makeTopics } from './events/topics.ts';
import { makeGateway } from './gateway/gateway.ts';
import { serveLocal } from './gateway/local-endpoint.ts';
import { makeRouter, readRoutes, readTrust } from './gateway/routes.ts';
import type { Desk } from './gateway/server.ts';
import { Tokens } from './gateway/tokens.ts';
import { SigningKeys } from './keys/signing-keys.ts';
import { buildWorker } from './lambda/build-worker.ts';
import type { KeptThreads } from './lambda/kept-threads.ts';
import type { Lambda } from './lambda/lambda.ts';
import {
  type DurationModel,
  endBusyThread,
  makeLambdaFinder,
  makeLambdas,
} from './lambda/lambdas.ts';
import { Logs } from './lambda/logs.ts';
import { LiveApi } from './live/live-api.ts';
import { readLiveSettings } from './live/live-settings.ts';
import { makeQueues } from './queues/queues.ts';
import type { ScriptTokens } from './sign-in/script-tokens.ts';
import { makeSignIn } from './sign-in/sign-in.ts';
import { readTableKeys } from './store/calls/table-keys.ts';
import type { ChangeSign } from './store/change-sign.ts';
import { PartitionedStore, type StoreSetup } from './store/partitions/partitioned-store.ts';
import { StoreSwitch } from './store/partitions/store-switch.ts';
import { makeFeeds } from './streams/feeds.ts';
import { StreamPositions } from './streams/stream-positions.ts';
import type { Deployment } from './template/deployment.ts';
import { describeParts } from './template/describe-parts.ts';
import { makeServeWeb } from './web/serve-web.ts';

/** What a cloud is made of and where it keeps things. */
export interface CloudSetup extends ClockStart {
  readonly deployment: Deployment;
  readonly enginePort: number;
  readonly changes?: ChangeSign | undefined;
  /** Keeps everything; undefined keeps nothing. */
  readonly dataDir: string | undefined;
  /** True: failures are written only to the log. */
  readonly quiet: boolean;
  /** For files that must be on disk in any case. */
  readonly scratch: string;
  readonly durationMs?: DurationModel | undefined;
  readonly partitions?: boolean | undefined;
  readonly onCharges?: StoreSetup['onCharges'];
  readonly threads?: KeptThreads | undefined;
  readonly onCall?: Desk['onCall'];
}

/** All parts of the deployment, connected but for the server. */
export interface Cloud {
  readonly desk: Desk;
  readonly travel: TimeTravel;
  readonly logs: Logs;
  now(): Date;
  idle(): Promise<void>;
  readonly token: ScriptTokens;
  /** See `endBusyThread`. */
  endThread(share: number): Promise<string | undefined>;
  /** Ends the open sockets, which would keep the server from closing. */
  hangUp(): void;
  /** Lets events flow. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Builds every part from the deployment. The engine must run and have its tables. */
export async function makeCloud(setup: CloudSetup): Promise<Cloud> {
  const { deployment, dataDir, enginePort, changes } = setup;
  const inDir = (name: string) => (dataDir === undefined ? undefined : join(dataDir, name));
  if (dataDir !== undefined) mkdirSync(dataDir, { recursive: true });
  const clock = openClock(dataDir, setup);
  const activity = new Activity();
  const logs = new Logs(inDir('logs'), setup.quiet);
  const say = (line: string) => logs.say(line);
  const worker = await buildWorker();
  const { durationMs, threads } = setup;
  const home = { clock, activity, enginePort, logs, worker, durationMs, threads };
  const lambdas = makeLambdas(deployment, home);
  const findLambda = makeLambdaFinder(lambdas);
  const { store, storeSwitch } = makeStore({ ...setup, clock, lambdas });
  const queues = makeQueues(deployment, { clock, folder: inDir('queues'), say });
  const topics = makeTopics(deployment, queues, { clock, findLambda });
  const targets = makeTargets(queues, topics, findLambda);
  const publish = makeEventBus(deployment, targets);
  const buckets = makeBuckets(deployment, join(setup.scratch, 'buckets'), { clock, publish });
  const phones = new Phones(inDir('phones.db'));
  const file = inDir('receipts.jsonl');
  const carrier = new Carrier({ deployment, clock, activity, topics, phones, file });
  const tokens = await Tokens.open(clock, dataDir);
  const positions = new StreamPositions(inDir('stream-positions.json'));
  const sources = { queues, enginePort, changes, positions, findLambda };
  const feeds = await makeFeeds({ deployment, clock, logs, activity, targets, ...sources });
  const idle = makeIdle(activity, feeds, clock);
  const { stride } = startSchedules(deployment, clock, targets);
  const travel = new TimeTravel(clock, stride, { idle, moved: () => keepClock(dataDir, clock) });
  const routes = readRoutes(deployment);
  const trust = readTrust(routes);
  const health = () => describeParts({ lambdas, queues, busy: activity.busy() });
  const users = inDir('users.json');
  const signIn = makeSignIn({ deployment, clock, enginePort, tokens, trust, file: users });
  const live = new LiveApi({ settings: readLiveSettings(deployment), tokens, findLambda });
  const doing = { clock, travel, carrier, phones, live };
  const web = makeServeWeb({ trust, origin: deployment.place.origin });
  const router = makeRouter(routes);
  const local = { ...doing, tokens, signIn, store: storeSwitch, health };
  return {
    desk: {
      clock,
      queues,
      topics,
      carrier,
      signIn,
      buckets,
      store,
      live,
      keys: new SigningKeys(inDir('push-keys.json')),
      onCall: setup.onCall,
      say,
      gateway: makeGateway({ deployment, clock, router, tokens, web, findLambda }),
      local: (request, response) => serveLocal(local, request, response),
    },
    travel,
    logs,
    now: () => new Date(clock.now()),
    idle,
    token: signIn.token,
    endThread: (share) => endBusyThread(lambdas, share),
    hangUp: () => live.drop(),
    start: () => feeds.start(),
    async stop() {
      clock.stop();
      keepClock(dataDir, clock);
      await feeds.stop();
      await Promise.all([...lambdas.values()].map((lambda) => lambda.stop()));
      positions.write();
      const stores = [...buckets.values()].map(({ store }) => store);
      await Promise.all([queues, phones, carrier, ...stores].map((part) => part.stop()));
      logs.stop();
    },
  };
}

function makeStore(given: CloudSetup & { clock: Clock; lambdas: Map<string, Lambda> }) {
  const { deployment, enginePort, clock, lambdas, onCharges, partitions = false } = given;
  const tables = deployment.ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable');
  // Frozen time has no rate.
  const nowMs = () => (clock.frozenAt === undefined ? clock.now() : undefined);
  const store = new PartitionedStore({
    enginePort,
    tables: readTableKeys(tables),
    nowMs,
    onCharges,
  });
  const addresses = {
    engine: `http://127.0.0.1:${enginePort}`,
    partitions: `${deployment.place.origin}/_aws/dynamodb`,
  };
  const storeSwitch = new StoreSwitch(store, lambdas.values(), addresses);
  storeSwitch.change({ partitions });
  return { store, storeSwitch };
}
