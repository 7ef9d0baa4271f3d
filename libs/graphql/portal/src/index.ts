// The operations only: the generator's own index would bring a map of every document into each screen.
export * from './generated/graphql';
