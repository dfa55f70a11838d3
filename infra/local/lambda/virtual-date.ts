/**
 * Gives this thread virtual time: `new Date()` and `Date.now()` read the clock's two shared
 * numbers [offset, frozenAt or NaN]. Must run before any code that keeps a Date of its own. The
 * answer lets it read another clock from then on.
 */
export function installVirtualDate(shared: SharedArrayBuffer): (other: SharedArrayBuffer) => void {
  let cells = new Float64Array(shared);
  const realNow = Date.now;
  const now = (): number => {
    const frozenAt = cells[1] ?? Number.NaN;
    return Number.isNaN(frozenAt) ? Math.floor(realNow() + (cells[0] ?? 0)) : frozenAt;
  };
  const RealDate = Date;
  RealDate.now = now;
  const VirtualDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new RealDate(now()).toString(),
  });
  RealDate.prototype.constructor = VirtualDate;
  globalThis.Date = VirtualDate;
  return (other) => {
    cells = new Float64Array(other);
  };
}
