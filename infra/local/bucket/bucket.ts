import { hash, randomUUID } from 'node:crypto';
import type { Clock } from '../clock/clock.ts';
import type { JsonObject } from '../store/json.ts';
import type { Place } from '../template/physical-names.ts';
import type { BucketStore, StoredObject, Upload } from './bucket-store.ts';
import { S3Error } from './s3-error.ts';

/** A bucket's settings, from its template. */
export interface BucketSettings {
  readonly name: string;
  readonly place: Place;
  readonly corsOrigins: readonly string[];
  /** Takes the bucket's events; a bucket without EventBridge has none. */
  readonly publish: ((event: JsonObject) => Promise<void>) | undefined;
}

interface MultipartUpload {
  readonly key: string;
  readonly contentType: string;
  readonly metadata: Record<string, string>;
  readonly parts: Map<number, Upload>;
}

/** One S3 bucket: its store, the multipart uploads under way, and the events it publishes. */
export class Bucket {
  readonly settings: BucketSettings;
  readonly store: BucketStore;
  readonly #clock: Clock;
  readonly #uploads = new Map<string, MultipartUpload>();

  constructor(settings: BucketSettings, store: BucketStore, clock: Clock) {
    this.settings = settings;
    this.store = store;
    this.#clock = clock;
  }

  /**
   * Keeps an upload as an object and publishes "Object Created" with that reason; done once both
   * would survive the end of the process.
   */
  async create(
    key: string,
    upload: Upload,
    about: {
      contentType: string;
      metadata: Record<string, string>;
      etag?: string;
      reason: 'PutObject' | 'POST Object' | 'CompleteMultipartUpload';
    },
  ): Promise<StoredObject> {
    const object = await this.store.keep(key, upload, about);
    await this.settings.publish?.(this.#createdEvent(object, about.reason));
    return object;
  }

  /** Begins a multipart upload and gives its id. */
  beginUpload(about: Omit<MultipartUpload, 'parts'>): string {
    const id = randomUUID();
    this.#uploads.set(id, { ...about, parts: new Map() });
    return id;
  }

  /** Adds, or replaces, a part. */
  addPart(uploadId: string, number: number, part: Upload): void {
    this.#find(uploadId).parts.set(number, part);
  }

  /** Puts the parts together, in the order of their numbers. */
  async completeUpload(uploadId: string, numbers: number[]): Promise<StoredObject> {
    const { key, parts, ...about } = this.#find(uploadId);
    const chosen = numbers.map((number) => {
      const part = parts.get(number);
      if (part === undefined) throw new S3Error(400, 'InvalidPart', `No part ${number}.`);
      return part;
    });
    const { store } = this;
    const bytes = async function* () {
      for (const part of chosen) yield* store.readUpload(part);
    };
    const whole = await store.receive(bytes());
    this.abortUpload(uploadId);
    const digests = Buffer.concat(chosen.map(({ md5 }) => Buffer.from(md5, 'hex')));
    const etag = `${hash('md5', digests)}-${chosen.length}`;
    return this.create(key, whole, { ...about, etag, reason: 'CompleteMultipartUpload' });
  }

  /** Forgets a multipart upload and its parts. */
  abortUpload(uploadId: string): void {
    for (const part of this.#find(uploadId).parts.values()) this.store.discard(part);
    this.#uploads.delete(uploadId);
  }

  #find(uploadId: string): MultipartUpload {
    const upload = this.#uploads.get(uploadId);
    if (upload === undefined) throw new S3Error(404, 'NoSuchUpload', 'No such upload.');
    return upload;
  }

  #createdEvent({ key, size, etag }: StoredObject, reason: string): JsonObject {
    const { name, place } = this.settings;
    const now = this.#clock.now();
    return {
      version: '0',
      id: randomUUID(),
      'detail-type': 'Object Created',
      source: 'aws.s3',
      account: place.account,
      time: new Date(now).toISOString().replace(/\.\d+Z$/, 'Z'),
      region: place.region,
      resources: [`arn:aws:s3:::${name}`],
      detail: {
        version: '0',
        bucket: { name },
        object: { key, size, etag, sequencer: Math.floor(now).toString(16).padStart(16, '0') },
        'request-id': randomUUID(),
        requester: place.account,
        'source-ip-address': '127.0.0.1',
        reason,
      },
    };
  }
}
