import { KeptThreads } from './lambda/kept-threads.ts';

/** Two of this process, below those that the system assigns by itself. */
function ownPorts() {
  const gateway = 10_000 + 2 * (process.pid % 10_000);
  return { gateway, engine: gateway + 1 };
}

/**
 * What a cloud that ended leaves to the next one of this process: its ports, and the threads of its
 * functions, which know those ports. Tests start dozens of clouds, and most of the cost of a short
 * one is code that runs for the first time.
 */
export class WarmStart {
  readonly threads = new KeptThreads();
  #ports = ownPorts();

  /** The ports of the last cloud, or two to begin with. Another process may have taken them. */
  get ports(): { readonly gateway: number; readonly engine: number } {
    return this.#ports;
  }

  /**
   * Notes which ports a cloud got. If they differ from the last ones, no kept thread can be used.
   */
  async use(ports: { readonly gateway: number; readonly engine: number }): Promise<void> {
    const { gateway, engine } = this.#ports;
    this.#ports = ports;
    if (ports.gateway !== gateway || ports.engine !== engine) await this.threads.clear();
  }
}
