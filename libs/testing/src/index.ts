export { testDatabase, type TestDatabase } from './test-database';
export { AGENCY_DATE, testAgency, type TestAgency } from './test-agency';
export { GraphQLCallError, type Caller } from './test-agency-caller';
export { DoubleClickDiffers, twice } from './double-click';
export { signIn, TEST_PASSWORD, type TestUser, type UserKind } from './test-agency-users';
export { Browser, type BrowserAnswer } from './test-agency-browser';
export { bookAccount, bookClient, bookDesk, type BookAccount, type BookAccountParts, type BookClient } from './test-book';
export { addTestAccount, addTestClient, type AccountParts, type ClientParts, type TestAccount, type TestClient } from './placed-account';
export { MoneyDesk, type Answer } from './money-desk';
