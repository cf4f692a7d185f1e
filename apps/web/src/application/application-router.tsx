import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { LoadingNote } from '../shared/LoadingNote.tsx';
import { SignInPage } from '../sign-in/SignInPage.tsx';
import { parseAddressSearch, writeAddressSearch } from './address-search.ts';
import { BrokenPage } from './BrokenPage.tsx';
import { chapters } from './chapters.ts';
import { GuardedPages } from './GuardedPages.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { Shell } from './Shell.tsx';

/** Every page of every chapter as a route: open ones for everybody, the others behind the sign-in. */
export function createApplicationRouter() {
  const root = createRootRoute({ component: Shell });
  const guarded = createRoute({ getParentRoute: () => root, id: 'guarded', component: GuardedPages });
  const pages = chapters.flatMap((chapter) => chapter.pages);
  const routeOf = (page: (typeof pages)[number], parent: typeof root | typeof guarded) =>
    createRoute({
      getParentRoute: () => parent,
      path: page.path,
      component: lazyRouteComponent(async () => ({ Page: await page.load() }), 'Page'),
    });
  const signIn = createRoute({ getParentRoute: () => root, path: '/dang-nhap', component: SignInPage });
  // The address that is registered with OpenID Connect providers (contract: access/open-id-connect).
  const openId = createRoute({
    getParentRoute: () => root,
    path: '/sign-in/openid',
    component: lazyRouteComponent(() => import('../sign-in/OpenIdReturnPage.tsx'), 'OpenIdReturnPage'),
  });
  guarded.addChildren(pages.filter((page) => !page.open).map((page) => routeOf(page, guarded)));
  root.addChildren([signIn, openId, guarded, ...pages.filter((page) => page.open).map((page) => routeOf(page, root))]);
  return createRouter({
    routeTree: root,
    defaultPendingComponent: LoadingNote,
    defaultPendingMs: 200,
    defaultErrorComponent: BrokenPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
    parseSearch: parseAddressSearch,
    stringifySearch: writeAddressSearch,
  });
}
