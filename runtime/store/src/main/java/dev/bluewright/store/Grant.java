package dev.bluewright.store;

/** Whom something is allowed to; made by the words of {@link Grants}. */
public sealed interface Grant {

  /** What it lets a viewer take in. */
  Reach reach(Viewer viewer);

  /** Everybody, signed in or not. */
  record Anyone() implements Grant {
    @Override
    public Reach reach(Viewer viewer) {
      return Reach.ALL;
    }
  }

  /** Whoever is signed in. */
  record Authenticated() implements Grant {
    @Override
    public Reach reach(Viewer viewer) {
      return viewer.signedIn() ? Reach.ALL : Reach.NONE;
    }
  }

  /** The person that a row belongs to. */
  record Owner() implements Grant {
    @Override
    public Reach reach(Viewer viewer) {
      return viewer.signedIn() ? Reach.OWN : Reach.NONE;
    }
  }

  /** The people whom a way leads to from a row. */
  record Person(Way way) implements Grant {
    @Override
    public Reach reach(Viewer viewer) {
      return viewer.signedIn() ? Reach.by(way) : Reach.NONE;
    }
  }

  /** Whoever is signed in with a role. */
  record Role(String name) implements Grant {
    @Override
    public Reach reach(Viewer viewer) {
      return viewer.signedIn() && name.equals(viewer.role()) ? Reach.ALL : Reach.NONE;
    }
  }
}
