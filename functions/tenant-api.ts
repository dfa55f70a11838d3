import { api } from '../shared/lambda/endpoint.ts';
import { environment } from '../shared/lambda/environment.ts';
import { showAccount } from './accounts/show-account.ts';

environment('ACCOUNTS_TABLE', 'NUMBERS_TABLE');

/** The Lambda behind every tenant route. A tenant is a token that names an account. */
export const handler = api([showAccount], (caller) => caller.accountId !== '');
