import cliProgress from 'cli-progress';

/** What the person at the terminal sees: chapters, bars, ticks, and a table at the end. */
export type Screen = {
  chapter(title: string): void;
  say(line: string): void;
  /** A check that held or did not; a demo with one that did not ends with exit code 1. */
  check(name: string, holds: boolean, found?: string): void;
  bar(label: string, total: number): { to(value: number): void; done(): void };
  summary(rows: readonly (readonly [string, string])[]): boolean;
};

export function openScreen(): Screen {
  const checks: { name: string; holds: boolean }[] = [];
  let chapters = 0;
  return {
    chapter: (title) => {
      chapters++;
      console.log(`\n${chapters}. ${title}`);
    },
    say: (line) => console.log(`   ${line}`),
    check: (name, holds, found) => {
      checks.push({ name, holds });
      const detail = !holds && found !== undefined ? ` (found: ${found})` : '';
      console.log(`   ${holds ? '✓' : '✗'} ${name}${detail}`);
    },
    bar: (label, total) => openBar(label, total),
    summary: (rows) => {
      const width = Math.max(...rows.map(([name]) => name.length));
      console.log(`\n${'─'.repeat(width + 28)}`);
      for (const [name, value] of rows) console.log(`${name.padEnd(width)}  ${value}`);
      const failed = checks.filter((check) => !check.holds);
      console.log(
        `${'Checks'.padEnd(width)}  ${checks.length - failed.length} of ${checks.length} held`,
      );
      for (const { name } of failed) console.log(`✗ ${name}`);
      return failed.length === 0;
    },
  };
}

/** A progress bar; where there is no terminal, one plain line at the end. */
function openBar(label: string, total: number) {
  if (!process.stdout.isTTY) {
    return { to: () => undefined, done: () => console.log(`   ${label}: ${total} of ${total}`) };
  }
  const bar = new cliProgress.SingleBar({
    format: `   ${label} [{bar}] {percentage}% | {value} of {total}`,
    hideCursor: true,
    clearOnComplete: false,
  });
  bar.start(total, 0);
  return {
    to: (value: number) => bar.update(Math.min(value, total)),
    done: () => {
      bar.update(total);
      bar.stop();
    },
  };
}
