/** The settings of a deployment and of all later ones: a file under `infra/stages`. */
export type StageSettings = {
  /** True: a second factor is required, logs are kept for a year, and alarms notify somebody. */
  readonly forCustomers: boolean;
  /**
   * True only where there are no customers: tables, files and people are deleted with the stack.
   */
  readonly disposable: boolean;
  /** Its region, the only one to which it can be deployed. */
  readonly region: string;
  /** The web pages that may call the API and upload files, such as `https://app.example.com`. */
  readonly origins: readonly string[];
  /**
   * The Messenger's own domain, and its certificate, which CloudFront needs in us-east-1. Without
   * one it has CloudFront's name; with one people may sign in from it.
   */
  readonly webDomain?: {
    readonly name: string;
    readonly certificateArn: string;
    /** The API's own domain, which the certificate names too: `api.example.com`. */
    readonly apiName?: string;
  };
  /** Who is invited as the first operator, once; the person stays when this is taken out again. */
  readonly operatorEmail: string | undefined;
  /** E-mail addresses and numbers (`+12485550199`) that get alarms. Each confirms once. */
  readonly onCall: readonly string[];
  /**
   * The simulator number (`+12065550100`) of the account that is texted each five minutes, to see
   * that texts leave and STOP works: docs/runbooks/sweep.md. Undefined: nobody is.
   */
  readonly canaryNumber: string | undefined;
  /**
   * How new code takes over. `gradual`: a tenth of the work for five minutes, and back by itself
   * when an alarm rings. `at-once`: where no customers are, and to mend what makes alarms ring.
   */
  readonly shift: 'gradual' | 'at-once';
  /** How many Lambdas AWS lets this account run at once, in all; a new account ten. */
  readonly lambdasAtOnce: number;
  /**
   * How many requests a second one account may make, unless an operator set another number for it.
   * Undefined: as many as the gateway lets in, which are for all accounts together.
   */
  readonly requestsPerSecond: number | undefined;
  /**
   * False where another AWS account pays for this one (a member of an organization): AWS lets that
   * one alone count costs by tag, so it must watch for days that cost too much.
   */
  readonly paysItself: boolean;
  /** What AWS must allow this stage to spend on texts in a month, in US dollars. */
  readonly monthlyTextsUsd: number;
  /** What a month may cost in total, texts included, in US dollars. */
  readonly monthlyBudgetUsd: number;
};
