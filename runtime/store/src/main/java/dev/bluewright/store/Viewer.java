package dev.bluewright.store;

import org.jspecify.annotations.Nullable;

/**
 * Who asks: a person, nobody in particular, or the service itself. Every {@link StoreOperation}
 * keeps the viewer of the thread that makes it, and the store answers by what that viewer may do.
 *
 * <p>Thread safety: immutable; {@link #current} is for any thread, each of which sees the viewer
 * that it runs within itself.
 *
 * @param id of the person, as the entity that {@linkplain EntityBuilder#person() people} are kept
 *     in holds it; null when nobody is signed in, and for the service
 * @param role of the person, or null
 * @param service whether it is the service itself, which may do everything
 * @param mandate what somebody may do who acts for the person; null when it is the person
 * @param tenant the person is one of the tenant's with this id; null where there are no tenants
 */
public record Viewer(
    @Nullable Object id,
    @Nullable String role,
    boolean service,
    @Nullable Mandate mandate,
    @Nullable Object tenant) {
  /** Nobody is signed in. */
  public static final Viewer ANONYMOUS = new Viewer(null, null, false, null, null);

  /** The service itself: whatever it does is allowed, and what it gives as an owner counts. */
  public static final Viewer SERVICE = new Viewer(null, null, true, null, null);

  private static final ScopedValue<Viewer> CURRENT = ScopedValue.newInstance();

  /** A person with a role. */
  public Viewer(@Nullable Object id, @Nullable String role) {
    this(id, role, false, null, null);
  }

  /** The same person, as one of a tenant's. */
  public Viewer of(@Nullable Object itsTenant) {
    return new Viewer(id, role, service, mandate, itsTenant);
  }

  /** The same person, for whom somebody acts who may do less. */
  public Viewer by(Mandate limits) {
    return new Viewer(id, role, service, limits, tenant);
  }

  /** The viewer that this thread runs for; {@link #ANONYMOUS} unless set. */
  public static Viewer current() {
    return CURRENT.orElse(ANONYMOUS);
  }

  /** Whether a person is signed in. */
  public boolean signedIn() {
    return id != null;
  }

  /** Does this work for the viewer. */
  public void run(Runnable work) {
    ScopedValue.where(CURRENT, this).run(work);
  }

  /** Does this work for the viewer, and gives what it gives. */
  public <R extends @Nullable Object, X extends Throwable> R call(
      ScopedValue.CallableOp<? extends R, X> work) throws X {
    return ScopedValue.where(CURRENT, this).call(work);
  }
}
