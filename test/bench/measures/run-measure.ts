import { measures } from './measures.ts';

/** A process that runs one measure and hands its figures to the bench. */
const [name = ''] = process.argv.slice(2);
const load = measures[name];
if (load === undefined) throw new Error(`There is no measure "${name}".`);
const { measure } = await load();
const figures = await measure(process.env.BENCH_FULL === '1' ? 'full' : 'default');
process.send?.(figures);
process.disconnect?.();
