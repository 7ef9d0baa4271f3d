/** Words that the lists of leaked passwords begin with. */
export const COMMON_WORDS: readonly string[] = [
  'password', 'passwort', 'passw', 'pass', 'word', 'welcome', 'letmein', 'please', 'qwerty', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'admin', 'administrator',
  'login', 'master', 'monkey', 'dragon', 'sunshine', 'princess', 'football', 'baseball', 'basketball', 'superman', 'batman', 'trustno', 'iloveyou', 'shadow',
  'michael', 'jennifer', 'jordan', 'charlie', 'liverpool', 'arsenal', 'chelsea', 'manchester', 'starwars', 'pokemon', 'computer', 'internet', 'secret',
  'changeme', 'default', 'temporary', 'test', 'testing', 'guest', 'root', 'user', 'hello', 'whatever', 'freedom', 'flower', 'summer', 'winter', 'spring',
  'autumn', 'january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'monday', 'friday',
  'company', 'office', 'business', 'agency', 'collection', 'collections', 'collector', 'quittance', 'america', 'chicago', 'mustang', 'corvette', 'access', 'abc', 'abcdef',
];
