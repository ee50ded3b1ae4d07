package dev.bluewright.validator;

import dev.bluewright.blueprint.Catalog;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.ComponentModel;
import dev.bluewright.blueprint.ComponentType;
import dev.bluewright.blueprint.ConfigKey;
import dev.bluewright.blueprint.EntityModel;
import java.util.HashMap;
import java.util.Locale;

/** Components are of a known type and have the settings that it asks for. */
final class ComponentChecks implements Check {
  @Override
  public void check(Subject subject) {
    var first = new HashMap<String, String>();
    for (var component : subject.blueprint().components()) {
      var path = "components." + component.name();
      var other = first.putIfAbsent(component.name().toLowerCase(Locale.ROOT), component.name());
      if (other != null) {
        subject.report(Code.COMPONENT_CLASH, path, other, component.name());
      }
      Catalog.find(component.type())
          .ifPresentOrElse(
              type -> settings(subject, component, type, path),
              () ->
                  subject.reportNear(
                      Code.COMPONENT_TYPE,
                      path,
                      component.type(),
                      Catalog.names(),
                      component.type(),
                      String.join(", ", Catalog.names())));
    }
  }

  private static void settings(
      Subject subject, ComponentModel component, ComponentType type, String path) {
    var known = type.configuration().stream().map(ConfigKey::name).toList();
    for (var name : component.configuration().keySet()) {
      if (!known.contains(name)) {
        subject.reportNear(
            Code.UNKNOWN_CONFIGURATION,
            path + ".config." + name,
            name,
            known,
            name,
            type.name(),
            Subject.quoted(known));
      }
    }
    var entities = subject.blueprint().entities().stream().map(EntityModel::name).toList();
    type.configuration()
        .forEach(key -> setting(subject, component, key, new ConfigFit(entities), path));
  }

  private static void setting(
      Subject subject, ComponentModel component, ConfigKey key, ConfigFit fit, String path) {
    var value = component.configuration().get(key.name());
    if (value == null) {
      if (key.required()) {
        subject.report(
            Code.MISSING_CONFIGURATION, path, component.name(), key.name(), key.description());
      }
      return;
    }
    if (!fit.fits(key.type(), value)) {
      subject.report(
          Code.CONFIGURATION_VALUE,
          path + ".config." + key.name(),
          key.name(),
          component.name(),
          fit.wanted(key.type()),
          ConfigFit.shown(value));
    }
  }
}
