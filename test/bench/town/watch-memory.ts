import type { Worker } from 'node:worker_threads';

/** The most memory seen since `start`, in MB. */
export type Peak = {
  /** Of this whole process: the runner, its pretend carrier and queues, and every worker thread. */
  readonly residentMb: number;
  /** The heap in use of the worker thread that had most, a Lambda each. */
  readonly workerHeapMb: number;
};

const everyMs = 100;

/** Watches this process and the worker threads that start in it from now on. */
export function watchMemory() {
  const workers = new Set<Worker>();
  const peaks = { resident: 0, heap: 0 };
  const add = (worker: Worker) => {
    workers.add(worker);
    worker.once('exit', () => workers.delete(worker));
  };
  process.on('worker', add);
  const sample = async () => {
    peaks.resident = Math.max(peaks.resident, process.memoryUsage.rss());
    for (const worker of workers) {
      // One that ends meanwhile cannot say.
      const { used_heap_size: used } = await worker
        .getHeapStatistics()
        .catch(() => ({ used_heap_size: 0 }));
      peaks.heap = Math.max(peaks.heap, used);
    }
  };
  const timer = setInterval(() => void sample(), everyMs);
  return {
    start() {
      peaks.resident = 0;
      peaks.heap = 0;
    },
    peak(): Peak {
      return { residentMb: peaks.resident / 2 ** 20, workerHeapMb: peaks.heap / 2 ** 20 };
    },
    stop() {
      clearInterval(timer);
      process.off('worker', add);
    },
  };
}
